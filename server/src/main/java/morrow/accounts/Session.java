package morrow.accounts;

import java.time.Instant;

/// A session as its owner sees it in the list.
public record Session(Instant startedAt, Instant lastSeenAt, String browser, boolean current) {}
