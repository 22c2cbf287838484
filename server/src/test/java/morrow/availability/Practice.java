package morrow.availability;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import morrow.database.Database;
import org.jdbi.v3.core.Handle;

/// A specialist in the database who is verified, with the rows that free times follow from. Makes them as the features would.
public final class Practice {
  private static final AtomicInteger COUNT = new AtomicInteger();

  /// A free time as it is stored.
  record Row(Instant starts, List<String> ways) {}

  private final Database database;
  public final UUID specialist;
  public final String slug;

  private Practice(Database database, UUID specialist, String slug) {
    this.database = database;
    this.specialist = specialist;
    this.slug = slug;
  }

  /// A verified specialist with these ways and no hours yet.
  public static Practice in(Database database, ZoneId zone, String... ways) {
    return of(database, account(database, "specialist"), zone, ways);
  }

  /// Verifies an account that has no profile yet.
  public static Practice of(Database database, UUID account, ZoneId zone, String... ways) {
    String slug = "practice-" + COUNT.incrementAndGet();
    database
        .jdbi()
        .useHandle(sql -> {
          sql.createUpdate(
                  """
                  insert into specialist (account, slug, name, standing, verified_until, zone, country, ways, created_at)
                  values (:account, :slug, 'A Practice', 'verified', '2199-12-31', :zone, 'DE',
                    string_to_array(:ways, ' '), now())
                  """)
              .bind("account", account)
              .bind("slug", slug)
              .bind("zone", zone.getId())
              .bind("ways", String.join(" ", ways))
              .execute();
          sql.execute("insert into availability (specialist) values (?)", account);
        });
    return new Practice(database, account, slug);
  }

  public static UUID account(Database database, String role) {
    UUID id = UUID.randomUUID();
    byte[] random = new byte[32];
    new Random().nextBytes(random);
    database
        .jdbi()
        .useHandle(sql ->
            sql.createUpdate(
                    """
                    insert into account (id, handle, role, created_at, kdf_memory_kib, kdf_passes, kdf_lanes, salt,
                      auth_salt, auth_hash, wrapped_account_key, recovery_hash, recovery_wrapped_account_key,
                      identity_signing, identity_agreement, identity_agreement_signature, identity_sealed)
                    values (:id, :handle, :role, now(), 65536, 3, 1, :b16, :b16, :b32, :b107, :random, :b107,
                      :b32, :b32, :b64, :b106)
                    """)
                .bind("id", id)
                .bind("role", role)
                .bind("handle", "p" + Long.toUnsignedString(new Random().nextLong(), 36))
                .bind("b16", new byte[16])
                .bind("b32", new byte[32])
                .bind("b64", new byte[64])
                .bind("b106", new byte[106])
                .bind("b107", new byte[107])
                .bind("random", random)
                .execute());
    return id;
  }

  /// Opens a day of the week, from one minute after midnight to another.
  public Practice opens(int day, int from, int until, String... ways) {
    return change(
        "insert into weekly_hours values (?, ?, ?, ?, string_to_array(?, ' '))",
        specialist,
        day,
        from,
        until,
        String.join(" ", ways));
  }

  /// Opens every day from nine to twelve, by telephone.
  public Practice opensEveryMorning() {
    for (int day = 1; day <= 7; day++) {
      opens(day, 9 * 60, 12 * 60, "phone");
    }
    return this;
  }

  /// Sets a column of the availability.
  public Practice with(String column, Object value) {
    return change(
        "update availability set " + column + " = ? where specialist = ?", value, specialist);
  }

  Practice change(String sql, Object... values) {
    database.jdbi().useHandle(handle -> handle.execute(sql, values));
    return this;
  }

  public Practice busy(Instant from, Instant until) {
    return change(
        "insert into busy_time values (?, ?, ?, ?)",
        specialist,
        UUID.randomUUID(),
        at(from),
        at(until));
  }

  /// Books a time of half an hour for somebody new, within a transaction.
  UUID book(Handle sql, UUID person, Instant starts, int bufferMinutes) {
    UUID id = UUID.randomUUID();
    sql.execute(
        """
        insert into consultation (specialist, id, person, status, starts_at, ends_at, way, blocked, created_at, booked_at, call_name)
        values (?, ?, ?, 'booked', ?, ?, 'phone', tstzrange(?, ?), now(), now(), 'quiet river')
        """,
        specialist,
        id,
        person,
        at(starts),
        at(starts.plusSeconds(1800)),
        at(starts),
        at(starts.plusSeconds(1800 + bufferMinutes * 60L)));
    return id;
  }

  /// The free times as they are stored.
  List<Row> stored() {
    return database.jdbi().withHandle(this::stored);
  }

  List<Row> stored(Handle sql) {
    return sql.createQuery(
            "select starts_at, ways from free_time where specialist = ? order by starts_at")
        .bind(0, specialist)
        .map((row, _) ->
            new Row(
                row.getObject(1, OffsetDateTime.class).toInstant(),
                List.of((String[]) row.getArray(2).getArray())))
        .list();
  }

  List<Instant> storedStarts() {
    return stored().stream().map(Row::starts).toList();
  }

  static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
