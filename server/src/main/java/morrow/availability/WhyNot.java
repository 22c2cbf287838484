package morrow.availability;

import java.util.Locale;

/// Why a day has no free time. The first that fits is told.
enum WhyNot {
  /// Further ahead than can be booked.
  NOT_YET,
  PAUSED,
  /// Closed by an exception.
  EXCEPTION,
  HOLIDAY,
  /// No hours on that day of the week.
  NO_HOURS,
  /// The hours name only ways of meeting that the profile does not have.
  NO_WAY,
  /// No hours are long enough for 30 minutes, or the clock skips them on that day.
  TOO_SHORT,
  DAY_FULL,
  WEEK_FULL,
  /// Every time meets a busy time or a consultation.
  TAKEN,
  /// Every time has passed or starts too soon.
  TOO_SOON;

  String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
