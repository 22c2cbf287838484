package morrow.calendars;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BusyTimesTest {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  /// Both changes of the clocks of 2026 are in it.
  private static final Span YEAR = span("2026-01-01T00:00:00Z/2027-01-01T00:00:00Z");

  @Test
  void anEventTakesItsTime() {
    assertThat(busy("DTSTART:20260504T080000Z", "DTEND:20260504T090000Z"))
        .containsExactly(span("2026-05-04T08:00:00Z/2026-05-04T09:00:00Z"));
    assertThat(busy("DTSTART:20260504T080000Z", "DURATION:P1DT30M"))
        .containsExactly(span("2026-05-04T08:00:00Z/2026-05-05T08:30:00Z"));
  }

  @Test
  void anEventWithoutLengthOrEndingBeforeItBeginsTakesNone() {
    assertThat(busy("DTSTART:20260504T080000Z")).isEmpty();
    assertThat(busy("DTSTART:20260504T080000Z", "DTEND:20260504T070000Z")).isEmpty();
    assertThat(busy("DTSTART:20260504T080000Z", "DURATION:-PT5M")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"TRANSP:TRANSPARENT", "STATUS:CANCELLED", "transp:transparent"})
  void whatIsFreeOrCancelledTakesNone(String line) {
    assertThat(busy("DTSTART:20260504T080000Z", "DTEND:20260504T090000Z", line)).isEmpty();
  }

  @Test
  void aTentativeEventTakesItsTime() {
    assertThat(busy("DTSTART:20260504T080000Z", "DURATION:PT1H", "STATUS:TENTATIVE")).hasSize(1);
  }

  @Test
  void aWholeDayIsADayInTheZoneOfTheSpecialist() {
    // The day on which clocks go forward has 23 hours.
    assertThat(busy("DTSTART;VALUE=DATE:20260329"))
        .containsExactly(span("2026-03-28T23:00:00Z/2026-03-29T22:00:00Z"));
    assertThat(busy("DTSTART;VALUE=DATE:20260329", "DTEND;VALUE=DATE:20260331"))
        .containsExactly(span("2026-03-28T23:00:00Z/2026-03-30T22:00:00Z"));
    assertThat(busy("DTSTART;VALUE=DATE:20280229", "RRULE:FREQ=YEARLY")).isEmpty();
  }

  @Test
  void aTimeWithoutAZoneIsOneInTheZoneOfTheSpecialist() {
    assertThat(busy("DTSTART:20260704T080000", "DTEND:20260704T090000"))
        .containsExactly(span("2026-07-04T06:00:00Z/2026-07-04T07:00:00Z"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "America/New_York",
        "Eastern Standard Time",
        "/freeassociation.sourceforge.net/America/New_York",
        "/mozilla.org/20071231_1/America/New_York",
        "\"America/New_York\""
      })
  void aZoneIsKnownByItsManyNames(String zone) {
    assertThat(busy("DTSTART;TZID=" + zone + ":20260704T080000", "DURATION:PT1H"))
        .containsExactly(span("2026-07-04T12:00:00Z/2026-07-04T13:00:00Z"));
  }

  @Test
  void aWeeklyEventStaysAtItsTimeOfTheClockWhenClocksChange() {
    List<Span> busy =
        busy(
            "DTSTART;TZID=Europe/Berlin:20260302T090000",
            "DTEND;TZID=Europe/Berlin:20260302T100000",
            "RRULE:FREQ=WEEKLY;UNTIL=20260413T070000Z");
    assertThat(busy).hasSize(7);
    assertThat(busy.getFirst()).isEqualTo(span("2026-03-02T08:00:00Z/2026-03-02T09:00:00Z"));
    assertThat(busy.getLast()).isEqualTo(span("2026-04-13T07:00:00Z/2026-04-13T08:00:00Z"));
  }

  @Test
  void aRepetitionThatWasTakenOutMovedOrCancelledIsNotThere() throws Exception {
    List<Span> busy =
        BusyTimes.read(
                calendar(
                    "BEGIN:VEVENT",
                    "UID:a",
                    "DTSTART;TZID=Europe/Berlin:20260601T090000",
                    "DTEND;TZID=Europe/Berlin:20260601T100000",
                    "RRULE:FREQ=DAILY;COUNT=5",
                    "EXDATE;TZID=Europe/Berlin:20260602T090000",
                    "END:VEVENT",
                    "BEGIN:VEVENT",
                    "UID:a",
                    "SEQUENCE:1",
                    "RECURRENCE-ID:20260603T070000Z",
                    "DTSTART:20260603T120000Z",
                    "DTEND:20260603T130000Z",
                    "END:VEVENT",
                    "BEGIN:VEVENT",
                    "UID:a",
                    "RECURRENCE-ID:20260603T070000Z",
                    "DTSTART:20260603T200000Z",
                    "DTEND:20260603T210000Z",
                    "END:VEVENT",
                    "BEGIN:VEVENT",
                    "UID:a",
                    "RECURRENCE-ID;TZID=Europe/Berlin:20260604T090000",
                    "DTSTART;TZID=Europe/Berlin:20260604T090000",
                    "STATUS:CANCELLED",
                    "END:VEVENT"),
                BERLIN,
                YEAR,
                Set.of())
            .spans();
    assertThat(busy)
        .containsExactly(
            span("2026-06-01T07:00:00Z/2026-06-01T08:00:00Z"),
            span("2026-06-03T12:00:00Z/2026-06-03T13:00:00Z"),
            span("2026-06-05T07:00:00Z/2026-06-05T08:00:00Z"));
  }

  @Test
  void moreDatesAndPeriodsCount() {
    assertThat(
            busy(
                "DTSTART:20260504T080000Z",
                "DURATION:PT1H",
                "RDATE:20260506T080000Z,20260507T080000Z",
                "RDATE;VALUE=PERIOD:20260508T080000Z/PT2H,20260509T080000Z/20260509T083000Z"))
        .hasSize(5)
        .contains(span("2026-05-08T08:00:00Z/2026-05-08T10:00:00Z"))
        .contains(span("2026-05-09T08:00:00Z/2026-05-09T08:30:00Z"));
  }

  @Test
  void freeAndBusyTimesAreTakenAsTheySay() throws Exception {
    assertThat(
            BusyTimes.read(
                    calendar(
                        "BEGIN:VFREEBUSY",
                        "FREEBUSY:20260504T080000Z/PT1H,20260504T090000Z/20260504T100000Z",
                        "FREEBUSY;FBTYPE=FREE:20260505T080000Z/PT1H",
                        "FREEBUSY;FBTYPE=BUSY-TENTATIVE:20260506T080000Z/PT1H",
                        "END:VFREEBUSY"),
                    BERLIN,
                    YEAR,
                    Set.of())
                .spans())
        .containsExactly(
            span("2026-05-04T08:00:00Z/2026-05-04T10:00:00Z"),
            span("2026-05-06T08:00:00Z/2026-05-06T09:00:00Z"));
  }

  @Test
  void aZoneThatTheCalendarDescribesItselfIsRead() throws Exception {
    String[] zone = {
      "BEGIN:VTIMEZONE",
      "TZID:Our office",
      "BEGIN:STANDARD",
      "DTSTART:19701025T030000",
      "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU",
      "TZOFFSETFROM:+0200",
      "TZOFFSETTO:+0100",
      "END:STANDARD",
      "BEGIN:DAYLIGHT",
      "DTSTART:19700329T020000",
      "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU",
      "TZOFFSETFROM:+0100",
      "TZOFFSETTO:+0200",
      "END:DAYLIGHT",
      "END:VTIMEZONE"
    };
    for (String local :
        List.of(
            "20260115T090000",
            "20260329T013000",
            "20260329T023000",
            "20260329T033000",
            "20260704T090000",
            "20261025T013000",
            "20261025T023000",
            "20261025T033000")) {
      byte[] described =
          calendar(
              join(
                  zone,
                  "BEGIN:VEVENT",
                  "DTSTART;TZID=Our office:" + local,
                  "DURATION:PT1H",
                  "END:VEVENT"));
      assertThat(BusyTimes.read(described, ZoneId.of("Asia/Tokyo"), YEAR, Set.of()))
          .as(local)
          .isEqualTo(
              new BusyTimes(
                  busy("DTSTART;TZID=Europe/Berlin:" + local, "DURATION:PT1H"), Set.of()));
    }
  }

  @Test
  void aTimeInAZoneThatNobodyKnowsIsBusyWhereverItMayBeAndThatIsTold() throws Exception {
    BusyTimes busy = read("DTSTART;TZID=Middle Earth:20260504T120000", "DURATION:PT1H");
    assertThat(busy.spans()).containsExactly(span("2026-05-03T22:00:00Z/2026-05-05T01:00:00Z"));
    assertThat(busy.trouble()).contains(Trouble.UNKNOWN_ZONE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "FREQ=SECONDLY",
        "FREQ=SECONDLY;COUNT=2000000000",
        "FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30",
        "FREQ=MINUTELY;UNTIL=30260101T000000Z",
        "FREQ=MINUTELY;BYDAY=MO;BYMONTH=1",
        "FREQ=HOURLY;BYMONTH=2;BYMONTHDAY=30",
        "FREQ=HOURLY;COUNT=2000000000",
        "FREQ=DAILY;COUNT=2000000000;INTERVAL=1",
        "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30",
        "FREQ=YEARLY;COUNT=1000;INTERVAL=1000",
        "FREQ=YEARLY;UNTIL=99991231T235959Z",
        "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR,SA,SU;BYSETPOS=-366"
      })
  void aRuleMadeToKeepUsBusyEndsSoon(String rule) throws Exception {
    for (String start : List.of("00010101T000000Z", "19000101T000000Z", "20260601T000000Z")) {
      long began = System.nanoTime();
      read("DTSTART:" + start, "DURATION:PT1S", "RRULE:" + rule);
      assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(11));
    }
  }

  @Test
  void aRuleWithHugeListsIsNotCountedAndAllLaterTimeIsBusy() throws Exception {
    String many = "0,1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23";
    BusyTimes busy =
        read(
            "DTSTART:20260601T000000Z",
            "DURATION:PT1S",
            "RRULE:FREQ=YEARLY;BYHOUR=%s;BYMINUTE=%s;BYSECOND=%s".formatted(many, many, many));
    assertThat(busy.spans()).containsExactly(span("2026-06-01T00:00:00Z/2027-01-01T00:00:00Z"));
    assertThat(busy.trouble()).contains(Trouble.TOO_OFTEN);
  }

  @Test
  void whatIsRepeatedEverySecondIsBusyAllTheTime() throws Exception {
    BusyTimes busy = read("DTSTART:20260601T000000Z", "DURATION:PT1S", "RRULE:FREQ=SECONDLY");
    assertThat(busy.spans()).containsExactly(span("2026-06-01T00:00:00Z/2027-01-01T00:00:00Z"));
  }

  @Test
  void anEventThatCannotBeReadIsToldAndTheOthersCount() throws Exception {
    for (String bad :
        List.of("DTSTART:soon", "DTSTART:20260230T080000Z", "SUMMARY:x", "DTEND:20260504")) {
      BusyTimes busy =
          BusyTimes.read(
              calendar(
                  "BEGIN:VEVENT",
                  bad,
                  "END:VEVENT",
                  "BEGIN:VEVENT",
                  "DTSTART:20260504T080000Z",
                  "DURATION:PT1H",
                  "END:VEVENT"),
              BERLIN,
              YEAR,
              Set.of());
      assertThat(busy.spans()).hasSize(1);
      assertThat(busy.trouble()).contains(Trouble.PARTLY);
    }
    assertThat(
            read("DTSTART:20260504T080000Z", "DURATION:PT1H", "RRULE:FREQ=NOW;UNTIL=later")
                .trouble())
        .contains(Trouble.PARTLY);
  }

  @Test
  void anAlarmInAnEventIsNoTimeOfTheEvent() {
    assertThat(
            busy(
                "DTSTART:20260504T080000Z",
                "BEGIN:VALARM",
                "DURATION:PT9H",
                "DTSTART:20260101T000000Z",
                "END:VALARM",
                "DTEND:20260504T090000Z"))
        .containsExactly(span("2026-05-04T08:00:00Z/2026-05-04T09:00:00Z"));
  }

  @Test
  void foldedLinesByteOrderMarksAndAnyEndOfLineAreRead() throws Exception {
    for (String end : List.of("\r\n", "\n", "\r")) {
      String text =
          "\uFEFFBEGIN:VCALENDAR|BEGIN:VEVENT|DTST|\tART;X=\"a;b:c\":2026|  0504T080000Z|DURATION:PT1H|END:VEVENT|END:VCALENDAR"
              .replace("|  ", "| ")
              .replace("|", end);
      assertThat(
              BusyTimes.read(text.getBytes(StandardCharsets.UTF_8), BERLIN, YEAR, Set.of()).spans())
          .hasSize(1);
    }
  }

  @Test
  void ownConsultationsThatComeBackAreLeftOut() throws Exception {
    byte[] calendar =
        calendar(
            "BEGIN:VEVENT", "UID:mine", "DTSTART:20260504T080000Z", "DURATION:PT1H", "END:VEVENT");
    assertThat(BusyTimes.read(calendar, BERLIN, YEAR, Set.of("mine")).spans()).isEmpty();
  }

  @Test
  void whatIsNoCalendarOrNotAWholeOneIsRefused() {
    for (String text :
        List.of("", "<html><body>Please sign in</body></html>", "{}", "\0\0\0", ":::", "BEGIN:")) {
      refused(text.getBytes(StandardCharsets.UTF_8), Trouble.NOT_A_CALENDAR);
    }
    refused(
        "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART:20260504T080000Z"
            .getBytes(StandardCharsets.UTF_8),
        Trouble.INCOMPLETE);
    refused(new byte[] {(byte) 0xff, (byte) 0xfe, 'B', 0, 'E', 0}, Trouble.NOT_A_CALENDAR);
  }

  @Test
  void deepNestingEndlessLinesAndBrokenCharactersAreHarmless() throws Exception {
    String deep = "BEGIN:X\n".repeat(40_000) + "END:X\n".repeat(40_000);
    assertThat(BusyTimes.read(calendar(deep), BERLIN, YEAR, Set.of()).spans()).isEmpty();
    refused(calendar("BEGIN:VEVENT\n".repeat(200_000)), Trouble.TOO_LARGE);
    assertThat(busy("DESCRIPTION:" + "x".repeat(5_000_000), "DTSTART;VALUE=DATE:20260504"))
        .hasSize(1);
    byte[] broken =
        calendar("BEGIN:VEVENT", "DTSTART;VALUE=DATE:20260504", "SUMMARY:@", "END:VEVENT");
    for (int i = 0; i < broken.length; i++) {
      broken[i] = broken[i] == '@' ? (byte) 0xc3 : broken[i];
    }
    assertThat(BusyTimes.read(broken, BERLIN, YEAR, Set.of()).spans()).hasSize(1);
  }

  private static void refused(byte[] bytes, Trouble trouble) {
    assertThatThrownBy(() -> BusyTimes.read(bytes, BERLIN, YEAR, Set.of()))
        .isInstanceOfSatisfying(
            Trouble.Unreadable.class, e -> assertThat(e.trouble()).isEqualTo(trouble));
  }

  private static List<Span> busy(String... lines) {
    try {
      BusyTimes busy = read(lines);
      assertThat(busy.troubles()).isEmpty();
      return busy.spans();
    } catch (Trouble.Unreadable e) {
      throw new IllegalStateException(e);
    }
  }

  private static BusyTimes read(String... lines) throws Trouble.Unreadable {
    return BusyTimes.read(
        calendar(join(join(new String[] {"BEGIN:VEVENT", "UID:x"}, lines), "END:VEVENT")),
        BERLIN,
        YEAR,
        Set.of());
  }

  private static String[] join(String[] some, String... others) {
    String[] all = Arrays.copyOf(some, some.length + others.length);
    System.arraycopy(others, 0, all, some.length, others.length);
    return all;
  }

  static byte[] calendar(String... lines) {
    return ("BEGIN:VCALENDAR\r\n" + String.join("\r\n", lines) + "\r\nEND:VCALENDAR\r\n")
        .getBytes(StandardCharsets.UTF_8);
  }

  static Span span(String text) {
    String[] ends = text.split("/", 2);
    return new Span(Instant.parse(ends[0]), Instant.parse(ends[1]));
  }
}
