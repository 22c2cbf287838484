package morrow.articles;

import java.time.Instant;

/// One state of a text, for who compares.
///
/// @param at when it was begun; what is saved within the next minutes goes into it
/// @param published whether it ever was public
record Revision(int number, Instant at, boolean published) {}
