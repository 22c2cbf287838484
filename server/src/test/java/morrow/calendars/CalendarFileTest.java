package morrow.calendars;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CalendarFileTest {
  private static final UUID UID = UUID.fromString("0199a5b0-0000-7000-8000-000000000001");
  private static final Instant FROM = Instant.parse("2026-03-29T00:30:00Z");
  private static final Instant UNTIL = Instant.parse("2026-03-29T01:00:00Z");

  @Test
  void aCalendarProgramReadsTheEventAsItWasMeant() throws Exception {
    String title = "Zahnärztin; Termin, \\ verschoben\nzweite Zeile " + "😀ä".repeat(40);
    assertThat(ReadByAProgram.events(CalendarFile.of(UID, FROM, UNTIL, title)))
        .containsExactly(new ReadByAProgram(UID.toString(), FROM, UNTIL, title));
  }

  @Test
  void noLineIsLongerThanCalendarProgramsRead() {
    String file = CalendarFile.of(UID, FROM, UNTIL, "ä€😀".repeat(100));
    assertThat(file.split("\r\n", -1))
        .allSatisfy(line ->
            assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75));
  }

  @Test
  void aTitleCannotAddLines() {
    String file = CalendarFile.of(UID, FROM, UNTIL, "Termin\r\nEND:VEVENT\r\nBEGIN:VALARM\u0007");
    assertThat(file.lines().filter(line -> line.startsWith("END:VEVENT"))).hasSize(1);
    assertThat(file).doesNotContain("\nBEGIN:VALARM", "\u0007");
  }

  @Test
  void theFileDoesNotSayWhereItCameFrom() {
    assertThat(CalendarFile.of(UID, FROM, UNTIL, "Termin").toLowerCase(java.util.Locale.ROOT))
        .doesNotContain("morrow");
  }
}
