package morrow.calendars;

import java.time.Duration;
import java.util.UUID;

/// What became of the wish to take busy times from somewhere.
sealed interface Added {
  /// It is there now; an address is being fetched.
  record As(UUID id) implements Added {}

  /// Only verified specialists let the server fetch.
  record NotVerified() implements Added {}

  record TooMany(int most) implements Added {}

  /// Too many tries within an hour.
  record Wait(Duration time) implements Added {}

  record Refused(Trouble trouble) implements Added {}
}
