package morrow.consultations;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import morrow.specialists.Way;
import org.jspecify.annotations.Nullable;

/// A consultation as far as the rules have to know it.
///
/// @param blockedUntil until when the specialist has no other consultation
/// @param heldUntil null unless it is held
record Consultation(
    UUID specialist,
    UUID id,
    UUID person,
    long version,
    Status status,
    Instant starts,
    Instant ends,
    Instant blockedUntil,
    @Nullable Instant heldUntil,
    Way way,
    int moves,
    Answers answers) {
  static final Duration LENGTH = Duration.ofMinutes(30);

  /// For how long what one side says stays hidden from the other who has not said anything.
  static final Duration HIDDEN = Duration.ofDays(3);

  /// What each side said.
  record Answers(@Nullable Answer person, @Nullable Answer specialist) {
    @Nullable Answer of(Side side) {
      return side == Side.PERSON ? person : specialist;
    }
  }

  /// The account of the other side.
  UUID otherThan(Side side) {
    return side == Side.PERSON ? specialist : person;
  }

  /// Whether the other side's answer can be seen: neither can be changed from then on.
  boolean answersShown(Instant now) {
    return (answers.person != null && answers.specialist != null)
        || !now.isBefore(ends.plus(HIDDEN));
  }
}
