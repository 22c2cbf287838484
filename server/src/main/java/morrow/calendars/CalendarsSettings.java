package morrow.calendars;

import java.time.Duration;

/// How calendars elsewhere are fetched.
///
/// @param plainHttp whether addresses without encryption are fetched, too
/// @param each how often a calendar is fetched; each at a time of its own
/// @param trusted for how long busy times are believed when the calendar cannot be read
public record CalendarsSettings(boolean plainHttp, Duration each, Duration trusted) {
  public static final CalendarsSettings DEFAULTS =
      new CalendarsSettings(false, Duration.ofMinutes(30), Duration.ofDays(2));

  public CalendarsSettings {
    if (each.compareTo(Duration.ofMinutes(5)) < 0 || each.compareTo(Duration.ofDays(1)) > 0) {
      throw new IllegalArgumentException(
          "calendars.fetch-each: write a length of time from 5m to 24h, for example 30m.");
    }
    if (trusted.compareTo(each.multipliedBy(2)) < 0 || trusted.compareTo(Duration.ofDays(30)) > 0) {
      throw new IllegalArgumentException(
          "calendars.trusted-for: write a length of time from twice calendars.fetch-each to 30d, for example 48h.");
    }
  }
}
