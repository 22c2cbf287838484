package morrow.availability;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import morrow.specialists.Way;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/// Writes what a specialist says about the own hours. Reading it is [AvailabilityStore#setting].
final class HoursStore {
  /// Puts `hours` in the place of what was there, as the next version. The caller has the specialist's turn.
  static void save(Handle sql, UUID specialist, Hours hours) {
    Pause pause = hours.pause();
    HolidayPlace holidays = hours.holidays();
    sql.createUpdate(
            """
            update availability set version = version + 1, buffer_minutes = :buffer, step_minutes = :step,
              lead_minutes = :lead, horizon_days = :horizon, per_day = :perDay, per_week = :perWeek,
              paused_from = :pausedFrom, paused_until = :pausedUntil,
              holiday_country = :country, holiday_region = :region
            where specialist = :specialist
            """)
        .bind("specialist", specialist)
        .bind("buffer", hours.buffer().toMinutes())
        .bind("step", hours.step().toMinutes())
        .bind("lead", hours.lead().toMinutes())
        .bind("horizon", hours.horizon())
        .bind("perDay", hours.perDay())
        .bind("perWeek", hours.perWeek())
        .bind("pausedFrom", pause == null ? null : pause.from())
        .bind("pausedUntil", pause == null ? null : pause.until())
        .bind("country", holidays == null ? null : holidays.country())
        .bind("region", holidays == null ? "" : holidays.region())
        .execute();
    sql.createUpdate("delete from weekly_hours where specialist = :specialist")
        .bind("specialist", specialist)
        .execute();
    sql.createUpdate("delete from exception_days where specialist = :specialist")
        .bind("specialist", specialist)
        .execute();
    saveWeek(sql, specialist, hours);
    saveExceptions(sql, specialist, hours.exceptions());
  }

  private static void saveWeek(Handle sql, UUID specialist, Hours hours) {
    PreparedBatch batch =
        sql.prepareBatch(
            """
            insert into weekly_hours (specialist, day, from_minute, until_minute, ways)
            values (:specialist, :day, :first, :last, string_to_array(:ways, ' '))
            """);
    hours
        .weekly()
        .forEach((day, open) ->
            open.forEach(each ->
                batch
                    .bind("specialist", specialist)
                    .bind("day", day.getValue())
                    .bind("first", each.from())
                    .bind("last", each.until())
                    .bind("ways", words(each.ways()))
                    .add()));
    execute(batch);
  }

  private static void saveExceptions(Handle sql, UUID specialist, List<ExceptionDays> exceptions) {
    PreparedBatch days =
        sql.prepareBatch(
            """
            insert into exception_days (specialist, from_day, until_day, note)
            values (:specialist, :first, :last, :note)
            """);
    PreparedBatch hours =
        sql.prepareBatch(
            """
            insert into exception_hours (specialist, from_day, from_minute, until_minute, ways)
            values (:specialist, :day, :first, :last, string_to_array(:ways, ' '))
            """);
    for (ExceptionDays exception : exceptions) {
      LocalDate first = exception.from();
      days.bind("specialist", specialist)
          .bind("first", first)
          .bind("last", exception.until())
          .bind("note", exception.note())
          .add();
      for (OpenHours each : exception.hours()) {
        hours
            .bind("specialist", specialist)
            .bind("day", first)
            .bind("first", each.from())
            .bind("last", each.until())
            .bind("ways", words(each.ways()))
            .add();
      }
    }
    execute(days);
    execute(hours);
  }

  private static void execute(PreparedBatch batch) {
    if (batch.size() > 0) {
      batch.execute();
    }
  }

  /// As the database has them, in their order, with a space between two.
  static String words(Set<Way> ways) {
    return ways.stream().sorted().map(Way::word).collect(Collectors.joining(" "));
  }
}
