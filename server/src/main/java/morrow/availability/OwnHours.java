package morrow.availability;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/// What a specialist sees and changes of the own hours.
final class OwnHours {
  /// What became of a change.
  sealed interface Outcome {
    record Saved(HoursBody hours) implements Outcome {}

    /// They were changed elsewhere meanwhile.
    record Changed(HoursBody hours) implements Outcome {}

    /// The zone is another than the profile's.
    record OtherZone(String zone) implements Outcome {}

    /// There is no profile yet, which says in which zone the hours are.
    record NoProfile() implements Outcome {}
  }

  /// A day as others see it.
  ///
  /// @param holiday the name of the public holiday, when that is why there is no time
  record PreviewDay(Day day, Optional<String> holiday) {}

  /// @param seesPeople whether others see any of it now
  record Preview(ZoneId zone, boolean seesPeople, List<PreviewDay> days) {}

  private static final LocalDate FIRST = LocalDate.of(1, 1, 1);
  private static final LocalDate LAST = LocalDate.of(9999, 12, 31);

  private final Jdbi database;
  private final Availability availability;
  private final InstantSource clock;

  OwnHours(Jdbi database, Availability availability, InstantSource clock) {
    this.database = database;
    this.availability = availability;
    this.clock = clock;
  }

  /// The hours as they are, or those that hold for everyone at first; empty without a profile.
  Optional<HoursBody> of(UUID specialist) {
    return database.inTransaction(sql -> {
      AvailabilityStore.begin(sql, specialist);
      return all(sql, specialist).map(OwnHours::body);
    });
  }

  /// Puts `hours` in the place of the version they name, and works out all free times anew.
  ///
  /// @param zone the one that whoever wrote them saw; null: not said
  Outcome save(UUID specialist, Hours hours, @Nullable String zone) {
    return database.inTransaction(sql -> {
      AvailabilityStore.lockOrBegin(sql, specialist);
      Optional<Setting> known = all(sql, specialist);
      if (known.isEmpty()) {
        return new Outcome.NoProfile();
      }
      Setting before = known.get();
      if (zone != null && !zone.equals(before.zone().getId())) {
        return new Outcome.OtherZone(before.zone().getId());
      }
      if (hours.version() != before.hours().version()) {
        return new Outcome.Changed(body(before));
      }
      HoursStore.save(sql, specialist, hours);
      availability.refill(sql, specialist);
      return new Outcome.Saved(body(all(sql, specialist).orElseThrow()));
    });
  }

  /// The days from today on, as others see them if they see any.
  Optional<Preview> preview(UUID specialist, int days, Locale language) {
    return database.inTransaction(sql -> {
      AvailabilityStore.begin(sql, specialist);
      return all(sql, specialist).map(setting -> preview(sql, specialist, setting, days, language));
    });
  }

  private Preview preview(Handle sql, UUID specialist, Setting setting, int days, Locale language) {
    Instant now = clock.instant();
    Hours hours = setting.hours();
    List<PreviewDay> preview = new ArrayList<>();
    for (Day day : availability.days(sql, specialist, setting, now, days)) {
      Optional<String> holiday =
          day.whyNot() == WhyNot.HOLIDAY && hours.holidays() != null
              ? availability.holidays().name(hours.holidays(), day.date(), language)
              : Optional.empty();
      preview.add(new PreviewDay(day.from(now.plus(hours.lead())), holiday));
    }
    return new Preview(setting.zone(), setting.seesPeople(), preview);
  }

  private Optional<Setting> all(Handle sql, UUID specialist) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    return AvailabilityStore.setting(sql, specialist, FIRST, LAST, today);
  }

  private static HoursBody body(Setting setting) {
    return HoursBody.of(setting.hours(), setting.zone().getId());
  }
}
