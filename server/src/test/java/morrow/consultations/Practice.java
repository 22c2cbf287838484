package morrow.consultations;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.random.RandomGenerator;
import morrow.accounts.PinnedClock;
import morrow.availability.Availability;
import morrow.database.Database;
import morrow.specialists.Way;

/// Specialists with hours and persons in a database, and the rules with a pinned clock: it is Sunday, 1 March 2026, 8:00 in UTC.
final class Practice {
  /// Nothing is counted against anybody.
  static final ConsultationsSettings GENEROUS =
      new ConsultationsSettings(
          ConsultationsSettings.DEFAULTS.notice(),
          ConsultationsSettings.DEFAULTS.kept(),
          50,
          1_000_000,
          1_000_000);

  final Database database;
  final PinnedClock clock;
  final Availability availability;
  final WaitingList waiting;
  final Holds holds;
  final Changes changes;
  final Lists lists;
  final Afterwards afterwards;
  final Statistics statistics;
  final Endings endings;
  final Upkeep upkeep;
  final Map<UUID, String> slugs = new HashMap<>();
  private final Random random = new Random();

  Practice(Database database) {
    this(database, ConsultationsSettings.DEFAULTS);
  }

  Practice(Database database, ConsultationsSettings settings) {
    this(database, settings, new PinnedClock());
  }

  Practice(Database database, ConsultationsSettings settings, PinnedClock clock) {
    this.database = database;
    this.clock = clock;
    availability = new Availability(clock);
    waiting = new WaitingList(database.jdbi(), availability, settings, clock);
    holds = new Holds(database.jdbi(), availability, settings, clock, RandomGenerator.getDefault());
    changes = new Changes(database.jdbi(), availability, settings, waiting, clock);
    lists = new Lists(database.jdbi(), settings, clock);
    afterwards = new Afterwards(database.jdbi(), clock);
    statistics = new Statistics(database.jdbi(), clock);
    endings = new Endings(availability, waiting, clock);
    upkeep = new Upkeep(database.jdbi(), availability, waiting, clock);
  }

  UUID person() {
    return account("person");
  }

  private UUID account(String role) {
    UUID id = Ids.next();
    byte[] recovery = new byte[32];
    random.nextBytes(recovery);
    database
        .jdbi()
        .useHandle(sql ->
            sql.createUpdate(
                    """
                    insert into account (id, handle, role, created_at, kdf_memory_kib, kdf_passes, kdf_lanes, salt, auth_salt,
                      auth_hash, wrapped_account_key, recovery_hash, recovery_wrapped_account_key, identity_signing,
                      identity_agreement, identity_agreement_signature, identity_sealed)
                    values (:id, :handle, :role, now(), 65536, 3, 1, :b16, :b16, :b32, :b107, :recovery, :b107, :b32, :b32, :b64,
                      :b107)
                    """)
                .bind("id", id)
                .bind("handle", "p" + Long.toUnsignedString(random.nextLong(), 36))
                .bind("role", role)
                .bind("b16", new byte[16])
                .bind("b32", new byte[32])
                .bind("b64", new byte[64])
                .bind("b107", new byte[107])
                .bind("recovery", recovery)
                .execute());
    return id;
  }

  /// Verified, with time from 8:00 to 18:00 in UTC on every day, on the telephone and by video, from the next day's 8:00 on; no
  /// buffer.
  UUID specialist() {
    return specialist(0);
  }

  UUID specialist(int buffer) {
    return specialist(buffer, 8 * 60, 18 * 60);
  }

  /// @param from minutes from midnight
  UUID specialist(int buffer, int from, int until) {
    UUID id = account("specialist");
    verify(id, buffer, from, until);
    return id;
  }

  /// Gives an account a verified profile and hours.
  void verify(UUID id, int buffer, int from, int until) {
    String slug = "s" + Long.toUnsignedString(random.nextLong(), 36);
    slugs.put(id, slug);
    database
        .jdbi()
        .useTransaction(sql -> {
          sql.createUpdate(
                  """
                  insert into specialist (account, slug, name, standing, verified_until, zone, country, ways, created_at)
                  values (:id, :slug, 'Robin Example', 'verified', '2030-01-01', 'UTC', 'CH', '{phone,video}', now())
                  """)
              .bind("id", id)
              .bind("slug", slug)
              .execute();
          sql.createUpdate(
                  """
                  insert into specialist_way (specialist, way, detail)
                  values (:id, 'phone', '+41 00 000 00 00'), (:id, 'video', 'https://video.example.org/room')
                  """)
              .bind("id", id)
              .execute();
          sql.createUpdate(
                  """
                  insert into availability (specialist, buffer_minutes, lead_minutes) values (:id, :buffer, 720)
                  """)
              .bind("id", id)
              .bind("buffer", buffer)
              .execute();
          sql.createUpdate(
                  """
                  insert into weekly_hours (specialist, day, from_minute, until_minute, ways)
                  select :id, day, :from, :until, '{phone,video}' from generate_series(1, 7) as each (day)
                  """)
              .bind("id", id)
              .bind("from", from)
              .bind("until", until)
              .execute();
          availability.refill(sql, id);
        });
  }

  List<Instant> freeTimes(UUID specialist) {
    return database
        .jdbi()
        .withHandle(sql ->
            sql.createQuery("select starts_at from free_time where specialist = :id order by 1")
                .bind("id", specialist)
                .map((row, _) -> Rows.instant(row, "starts_at"))
                .list());
  }

  Wish wish(UUID specialist, Instant starts) {
    return new Wish(UUID.randomUUID(), slugs.getOrDefault(specialist, "nobody"), starts, Way.PHONE);
  }

  Outcome hold(UUID person, UUID specialist, Instant starts) {
    return holds.hold(person, wish(specialist, starts));
  }

  /// Holds and confirms.
  UUID booked(UUID person, UUID specialist, Instant starts) {
    UUID id = held(person, specialist, starts);
    if (!(holds.confirm(person, id) instanceof Outcome.Done)) {
      throw new AssertionError("not confirmed");
    }
    return id;
  }

  UUID held(UUID person, UUID specialist, Instant starts) {
    return switch (hold(person, specialist, starts)) {
      case Outcome.Done done -> done.id();
      case Outcome outcome -> throw new AssertionError(outcome.toString());
    };
  }

  /// Lets it be five days earlier for a consultation, without the time passing for anything else.
  void wasFiveDaysEarlier(UUID id) {
    database
        .jdbi()
        .useHandle(sql ->
            sql.createUpdate(
                    """
                    update consultation set starts_at = starts_at - interval '5 days', ends_at = ends_at - interval '5 days',
                      blocked = tstzrange(lower(blocked) - interval '5 days', upper(blocked) - interval '5 days')
                    where id = :id
                    """)
                .bind("id", id)
                .execute());
  }

  Seen seenByPerson(UUID person, UUID id) {
    return lists.ofPerson(person).stream()
        .filter(one -> one.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  Seen seenBySpecialist(UUID specialist, UUID id) {
    return lists
        .ofSpecialist(specialist, Instant.EPOCH, Instant.parse("2100-01-01T00:00:00Z"))
        .stream()
        .filter(one -> one.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  List<NoticeWord> notices(UUID account) {
    return lists.notices(account).stream().map(NoticeStore.Notice::word).toList();
  }
}
