package morrow.accounts;

import java.util.UUID;

/// An account as its owner gets it after signing in.
public record Account(UUID id, Handle handle, Role role, Keys keys) {}
