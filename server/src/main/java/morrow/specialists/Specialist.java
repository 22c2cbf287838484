package morrow.specialists;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A specialist as stored.
///
/// @param shown what is shown in public, or would be
/// @param proposed what was changed after a verification and waits to be verified; null when nothing was
/// @param verifiedUntil the last day, in UTC; null when never verified
/// @param toldSeesPeople what the listeners were last told
/// @param version counts what the specialist saved
record Specialist(
    UUID account,
    String slug,
    Declaration shown,
    @Nullable Declaration proposed,
    Presentation presentation,
    Standing standing,
    @Nullable LocalDate verifiedUntil,
    boolean toldSeesPeople,
    @Nullable Suspension suspended,
    boolean sample,
    boolean portrait,
    long version) {

  /// Since when and why nobody sees this specialist.
  record Suspension(Instant at, String reason) {}

  /// Whether people see and book this specialist on that day.
  boolean seesPeople(LocalDate today) {
    return standing == Standing.VERIFIED && verifiedUntil != null && !verifiedUntil.isBefore(today);
  }

  boolean wasEverVerified() {
    return verifiedUntil != null;
  }

  /// As the specialist last wrote it, shown or not.
  Declaration written() {
    return proposed == null ? shown : proposed;
  }
}
