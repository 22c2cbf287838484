package morrow.accounts;

import java.util.Optional;

/// An account's app that makes codes.
///
/// @param seed of the one that counts; empty while the first one is only offered
/// @param offered of one that is offered and not confirmed
/// @param lastStep no code of this step or before counts
record CodeApp(Optional<Bytes> seed, Optional<Bytes> offered, long lastStep) {}
