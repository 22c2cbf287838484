package morrow.calendars;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/// For which time calendars are read.
final class Window {
  /// The furthest that anybody books ahead is twelve weeks; the rest is for a calendar that is read again only after a while.
  private static final Duration OF_AN_ADDRESS = Duration.ofDays(110);

  private static final Duration OF_A_FILE = Duration.ofDays(400);
  private static final Duration FOR_EVER = Duration.ofDays(36_500);

  private Window() {}

  static Span ofAnAddress(Instant now) {
    return since(now, OF_AN_ADDRESS);
  }

  static Span ofAFile(Instant now) {
    return since(now, OF_A_FILE);
  }

  private static Span since(Instant now, Duration length) {
    Instant today = now.truncatedTo(ChronoUnit.DAYS);
    return new Span(today.minus(Duration.ofDays(1)), today.plus(length));
  }

  /// What lies after the time that was read: nobody knows, so it is busy.
  static Span after(Instant end) {
    return new Span(end, end.plus(FOR_EVER));
  }

  /// Spans that end later than this stand for not knowing.
  static Instant farFrom(Instant now) {
    return now.plus(FOR_EVER.dividedBy(2));
  }
}
