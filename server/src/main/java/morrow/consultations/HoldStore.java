package morrow.consultations;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import morrow.specialists.Way;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// What holding a time reads and writes.
final class HoldStore {
  /// An earlier request of the same name.
  ///
  /// @param holds whether what it made is still there
  record Earlier(
      UUID specialist, UUID consultation, Instant starts, Way way, boolean same, boolean holds) {}

  /// What can be known without waiting for anybody.
  ///
  /// @param specialist null when there is none of that name who sees people
  /// @param ways empty when the time is not free
  /// @param mayBecomeFree whether a hold that is over, or the person's own, is in the way
  record Look(
      @Nullable Earlier earlier,
      @Nullable UUID specialist,
      boolean offersFirst,
      Set<Way> ways,
      boolean mayBecomeFree) {}

  /// What the person has and did.
  ///
  /// @param holding the specialists of whom the person holds a time
  record Own(
      boolean requested,
      boolean once,
      boolean overlaps,
      int coming,
      int holds,
      int callOffs,
      List<UUID> holding) {}

  private final Handle sql;

  HoldStore(Handle sql) {
    this.sql = sql;
  }

  Look look(UUID person, Wish wish, Instant now) {
    return sql.createQuery(
            """
            select earlier.specialist, earlier.consultation, earlier.starts_at, earlier.way,
              exists (select from specialist named where named.account = earlier.specialist and named.slug = :slug) as same,
              exists (select from consultation made where made.specialist = earlier.specialist
                and made.id = earlier.consultation and (made.status <> 'held' or made.held_until > :now)) as holds,
              found.account, found.offers_first, free_time.ways,
              exists (select from consultation past where past.specialist = found.account and past.status = 'held'
                and past.blocked && tstzrange(:starts, :ends)
                and (past.person = :person or past.instead_of is null and past.held_until <= :now)) as may_become_free
            from (values (1)) as one (row)
            left join hold_request earlier on earlier.person = :person and earlier.request = :request
            left join specialist found on found.slug = :slug and found.standing = 'verified'
              and found.verified_until >= :today
            left join free_time on free_time.specialist = found.account and free_time.starts_at = :starts
            """)
        .bind("person", person)
        .bind("request", wish.request())
        .bind("slug", wish.specialist())
        .bind("starts", wish.starts())
        .bind("ends", wish.starts().plus(Consultation.LENGTH))
        .bind("now", now)
        .bind("today", LocalDate.ofInstant(now, ZoneOffset.UTC))
        .map((row, _) ->
            new Look(
                earlier(row),
                row.getObject("account", UUID.class),
                row.getBoolean("offers_first"),
                ways(row.getArray("ways")),
                row.getBoolean("may_become_free")))
        .one();
  }

  private static @Nullable Earlier earlier(ResultSet row) throws SQLException {
    UUID specialist = row.getObject("specialist", UUID.class);
    return specialist == null
        ? null
        : new Earlier(
            specialist,
            row.getObject("consultation", UUID.class),
            Rows.instant(row, "starts_at"),
            Way.of(row.getString("way")),
            row.getBoolean("same"),
            row.getBoolean("holds"));
  }

  private static Set<Way> ways(@Nullable Array words) throws SQLException {
    return words == null
        ? Set.of()
        : Arrays.stream((String[]) words.getArray())
            .map(Way::of)
            .collect(Collectors.toUnmodifiableSet());
  }

  /// Waits for the person's turn, which lasts until the end of the transaction.
  ///
  /// @return empty when the account is gone
  Optional<Own> awaitPerson(UUID person, UUID specialist, Wish wish, Instant now) {
    boolean there =
        sql.createQuery("select true from account where id = :person for no key update")
            .bind("person", person)
            .mapTo(Boolean.class)
            .findOne()
            .isPresent();
    return there ? Optional.of(own(person, specialist, wish, now)) : Optional.empty();
  }

  private Own own(UUID person, UUID specialist, Wish wish, Instant now) {
    return sql.createQuery(
            """
            select
              exists (select from hold_request where person = :person and request = :request) as requested,
              coalesce(bool_or(specialist = :specialist and (status = 'booked' or missed_by = 'person')), false) as once,
              coalesce(bool_or(status = 'booked' and during && tstzrange(:starts, :ends)), false) as overlaps,
              count(*) filter (where status = 'booked' and starts_at > :now) as coming,
              (select count(*) from hold_request where person = :person and made_at > :lately) as holds,
              count(*) filter (where called_off_by = 'person' and called_off_at > :lately) as call_offs,
              coalesce(array_agg(distinct specialist) filter (where status = 'held'), '{}') as holding
            from consultation where person = :person and instead_of is null
            """)
        .bind("person", person)
        .bind("request", wish.request())
        .bind("specialist", specialist)
        .bind("starts", wish.starts())
        .bind("ends", wish.starts().plus(Consultation.LENGTH))
        .bind("now", now)
        .bind("lately", now.minus(Holds.LATELY))
        .map((row, _) ->
            new Own(
                row.getBoolean("requested"),
                row.getBoolean("once"),
                row.getBoolean("overlaps"),
                row.getInt("coming"),
                row.getInt("holds"),
                row.getInt("call_offs"),
                List.of((UUID[]) row.getArray("holding").getArray())))
        .one();
  }

  /// Takes away the person's own holds, and those of the specialist that are over. Offers that are over go to who waits next, and
  /// are not touched here.
  List<Freed> letGo(UUID person, UUID specialist, Instant now) {
    return sql.createQuery(
            """
            delete from consultation where status = 'held' and instead_of is null
              and (person = :person or specialist = :specialist and held_until <= :now)
            returning specialist, starts_at, upper(blocked) as blocked_until, instead_of
            """)
        .bind("person", person)
        .bind("specialist", specialist)
        .bind("now", now)
        .map((row, _) -> freed(row))
        .list();
  }

  static Freed freed(ResultSet row) throws SQLException {
    return new Freed(
        row.getObject("specialist", UUID.class),
        Rows.instant(row, "starts_at"),
        Rows.instant(row, "blocked_until"),
        row.getObject("instead_of", UUID.class));
  }

  /// Holds a time that is free. The constraints of the table have the last word.
  ///
  /// @param callNames the first that no other person of this specialist has lately; a pair keeps its first
  /// @return whether it is held now
  boolean hold(
      UUID person,
      UUID specialist,
      UUID id,
      Wish wish,
      Duration buffer,
      List<String> callNames,
      Instant now) {
    return sql.createUpdate(
                """
                with made as (
                  insert into consultation (specialist, id, person, status, starts_at, ends_at, held_until, way, blocked,
                    created_at, call_name)
                  select :specialist, :id, :person, 'held', starts_at, :ends, :heldUntil, :way, tstzrange(starts_at, :blockedUntil),
                    :now,
                    coalesce(
                      (select earlier.call_name from consultation earlier
                        where earlier.specialist = :specialist and earlier.person = :person limit 1),
                      (select drawn.name from unnest(:names::text[]) as drawn (name)
                        where not exists (select from consultation other where other.specialist = :specialist
                          and other.starts_at > :lately and other.call_name = drawn.name) limit 1),
                      :lastName)
                  from free_time where specialist = :specialist and starts_at = :starts and :way = any(ways)
                  on conflict do nothing
                  returning starts_at
                )
                insert into hold_request (person, request, specialist, starts_at, way, consultation, made_at)
                select :person, :request, :specialist, starts_at, :way, :id, :now from made
                """)
            .bind("specialist", specialist)
            .bind("id", id)
            .bind("person", person)
            .bind("ends", wish.starts().plus(Consultation.LENGTH))
            .bind("heldUntil", now.plus(Holds.HOLD))
            .bind("way", wish.way().word())
            .bind("blockedUntil", wish.starts().plus(Consultation.LENGTH).plus(buffer))
            .bind("now", now)
            .bindArray("names", String.class, callNames)
            .bind("lastName", callNames.getLast())
            .bind("lately", now.minus(Holds.LATELY))
            .bind("starts", wish.starts())
            .bind("request", wish.request())
            .execute()
        > 0;
  }

  /// Makes a hold that still holds a booking.
  ///
  /// @return with whom; empty when there is no such hold any more
  Optional<UUID> confirm(UUID person, UUID id, Instant now) {
    return sql.createQuery(
            """
            with booked as (
              update consultation set status = 'booked', held_until = null, booked_at = :now, version = version + 1
              where person = :person and id = :id and status = 'held' and instead_of is null and held_until > :now
                and starts_at > :now
              returning specialist, id, starts_at
            )
            insert into notice (account, id, word, at, consultation, starts_at)
            select specialist, :notice, 'booked', :now, id, starts_at from booked
            returning account
            """)
        .bind("person", person)
        .bind("id", id)
        .bind("now", now)
        .bind("notice", Ids.next())
        .mapTo(UUID.class)
        .findOne();
  }

  /// Lets go of a hold of the person.
  Optional<Freed> release(UUID specialist, UUID person, UUID id) {
    return sql.createQuery(
            """
            delete from consultation where specialist = :specialist and id = :id and person = :person and status = 'held'
              and instead_of is null
            returning specialist, starts_at, upper(blocked) as blocked_until, instead_of
            """)
        .bind("specialist", specialist)
        .bind("id", id)
        .bind("person", person)
        .map((row, _) -> freed(row))
        .findOne();
  }
}
