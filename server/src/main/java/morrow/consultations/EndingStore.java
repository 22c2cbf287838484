package morrow.consultations;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/// Ends what cannot take place any more.
final class EndingStore {
  private final Handle sql;

  EndingStore(Handle sql) {
    this.sql = sql;
  }

  boolean isSuspended(UUID specialist) {
    return sql.createQuery(
            "select standing = 'suspended' from specialist where account = :specialist")
        .bind("specialist", specialist)
        .mapTo(Boolean.class)
        .findOne()
        .orElse(false);
  }

  /// Takes away all holds of a specialist's times, also those for who waits.
  void letGo(UUID specialist) {
    sql.createUpdate("delete from consultation where specialist = :specialist and status = 'held'")
        .bind("specialist", specialist)
        .execute();
  }

  /// Calls off what is to come, and tells the persons.
  void suspend(UUID specialist, Instant now) {
    sql.createUpdate(
            """
            with ended as (
              update consultation set status = 'called-off', called_off_at = :now, called_off_by = 'operator',
                reason = 'suspended', version = version + 1
              where specialist = :specialist and status = 'booked' and starts_at > :now
              returning specialist, id, person, starts_at
            ), not_waiting as (
              delete from waiting using ended
              where waiting.specialist = ended.specialist and waiting.consultation = ended.id
            )
            insert into notice (account, id, word, at, consultation, starts_at)
            select person, gen_random_uuid(), 'suspended', :now, id, starts_at from ended
            """)
        .bind("specialist", specialist)
        .bind("now", now)
        .execute();
  }

  /// Waits until nothing else changes what belongs to the account.
  void awaitAccount(UUID account) {
    sql.createQuery("select true from account where id = :account for no key update")
        .bind("account", account)
        .mapTo(Boolean.class)
        .findOne();
  }

  /// Tells those who have a consultation to come with this specialist.
  void tellPersonsOf(UUID specialist, Instant now) {
    sql.createUpdate(
            """
            insert into notice (account, id, word, at, starts_at)
            select person, gen_random_uuid(), 'gone', :now, starts_at from consultation
            where specialist = :specialist and status = 'booked' and starts_at > :now
            """)
        .bind("specialist", specialist)
        .bind("now", now)
        .execute();
  }

  /// With whom a person has something held or to come, in the order in which everybody waits for them.
  List<UUID> specialistsOf(UUID person) {
    return sql
        .createQuery(
            """
            select distinct specialist from consultation where person = :person and status in ('held', 'booked')
            """)
        .bind("person", person)
        .mapTo(UUID.class)
        .stream()
        .sorted()
        .toList();
  }

  /// Deletes what a person holds or has to come with a specialist, and tells the specialist of what was booked.
  List<Freed> deleteComing(UUID person, UUID specialist, Instant now) {
    return sql.createQuery(
            """
            with deleted as (
              delete from consultation where specialist = :specialist and person = :person
                and (status = 'held' or status = 'booked' and starts_at > :now)
              returning specialist, starts_at, upper(blocked) as blocked_until, instead_of, status
            ), told as (
              insert into notice (account, id, word, at, starts_at)
              select specialist, gen_random_uuid(), 'gone', :now, starts_at from deleted where status = 'booked'
            )
            select specialist, starts_at, blocked_until, instead_of from deleted
            """)
        .bind("specialist", specialist)
        .bind("person", person)
        .bind("now", now)
        .map((row, _) -> HoldStore.freed(row))
        .list();
  }
}
