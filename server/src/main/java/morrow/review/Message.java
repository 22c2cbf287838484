package morrow.review;

import java.time.Instant;

/// A question of a reviewer, or the writer's reply.
///
/// @param by `reviewer` or `writer`; nobody has a name here
record Message(Instant at, String by, String text) {
  /// The most characters of one.
  static final int LONGEST = 2000;

  /// The most of one case.
  static final int MOST = 40;
}
