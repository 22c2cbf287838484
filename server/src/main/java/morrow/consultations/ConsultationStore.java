package morrow.consultations;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import morrow.specialists.Way;
import org.jdbi.v3.core.Handle;

/// Booked consultations, and what becomes of them.
final class ConsultationStore {
  private final Handle sql;

  ConsultationStore(Handle sql) {
    this.sql = sql;
  }

  /// The consultation of one side's account. Another's is as if it were not there; so are offers of an earlier time.
  Optional<Consultation> find(Side side, UUID account, UUID id) {
    return side == Side.PERSON ? ofPerson(account, id) : ofSpecialist(account, id);
  }

  private Optional<Consultation> ofPerson(UUID person, UUID id) {
    return sql.createQuery(
            """
            select specialist, id, person, version, status, starts_at, ends_at, upper(blocked) as blocked_until, held_until,
              way, moves, person_answer, specialist_answer
            from consultation where person = :person and id = :id and instead_of is null
            """)
        .bind("person", person)
        .bind("id", id)
        .map((row, _) -> Rows.consultation(row))
        .findOne();
  }

  private Optional<Consultation> ofSpecialist(UUID specialist, UUID id) {
    return sql.createQuery(
            """
            select specialist, id, person, version, status, starts_at, ends_at, upper(blocked) as blocked_until, held_until,
              way, moves, person_answer, specialist_answer
            from consultation where specialist = :specialist and id = :id and instead_of is null
            """)
        .bind("specialist", specialist)
        .bind("id", id)
        .map((row, _) -> Rows.consultation(row))
        .findOne();
  }

  /// Waits for the person's turn, so that nothing of the person's is changed at the same moment.
  ///
  /// @return false when the account is gone
  boolean awaitPerson(UUID person) {
    return sql.createQuery("select true from account where id = :person for no key update")
        .bind("person", person)
        .mapTo(Boolean.class)
        .findOne()
        .isPresent();
  }

  /// Of whom the person has holds that are over.
  List<UUID> specialistsOfHoldsOver(UUID person, Instant now) {
    return sql.createQuery(
            """
            select distinct specialist from consultation
            where person = :person and status = 'held' and instead_of is null and held_until <= :now
            """)
        .bind("person", person)
        .bind("now", now)
        .mapTo(UUID.class)
        .list();
  }

  /// Takes away holds of the person and of the specialist that are over. Offers that are over go to who waits next, and are not
  /// touched here.
  List<Freed> letGoOver(UUID person, UUID specialist, Instant now) {
    return sql.createQuery(
            """
            delete from consultation where (person = :person or specialist = :specialist) and status = 'held'
              and instead_of is null and held_until <= :now
            returning specialist, starts_at, upper(blocked) as blocked_until, instead_of
            """)
        .bind("person", person)
        .bind("specialist", specialist)
        .bind("now", now)
        .map((row, _) -> HoldStore.freed(row))
        .list();
  }

  /// Whether the person has another consultation then.
  boolean overlaps(Consultation consultation, Instant starts) {
    return sql.createQuery(
            """
            select exists (select from consultation where person = :person and id <> :id and status in ('held', 'booked')
              and instead_of is null and during && tstzrange(:starts, :ends))
            """)
        .bind("person", consultation.person())
        .bind("id", consultation.id())
        .bind("starts", starts)
        .bind("ends", starts.plus(Consultation.LENGTH))
        .mapTo(Boolean.class)
        .one();
  }

  /// Calls off a booked consultation.
  void callOff(Consultation consultation, Side by, Reason reason, boolean late, Instant now) {
    sql.createUpdate(
            """
            update consultation set status = 'called-off', called_off_at = :now, called_off_by = :by, reason = :reason,
              late = late or :late, version = version + 1
            where specialist = :specialist and id = :id and status = 'booked'
            """)
        .bind("specialist", consultation.specialist())
        .bind("id", consultation.id())
        .bind("now", now)
        .bind("by", by.word())
        .bind("reason", reason.word())
        .bind("late", late)
        .execute();
    stopWaiting(consultation);
  }

  /// Moves a booked consultation to a free time.
  ///
  /// @return false when the time is not free in this way
  boolean move(Consultation consultation, Instant starts, Way way, Duration buffer, boolean late) {
    return sql.createUpdate(
                """
                update consultation set starts_at = free_time.starts_at, ends_at = :ends, way = :way,
                  blocked = tstzrange(:starts, :blockedUntil), version = version + 1, moves = moves + 1, late = late or :late
                from free_time
                where consultation.specialist = :specialist and consultation.id = :id and consultation.status = 'booked'
                  and free_time.specialist = :specialist and free_time.starts_at = :starts and :way = any(free_time.ways)
                """)
            .bind("specialist", consultation.specialist())
            .bind("id", consultation.id())
            .bind("starts", starts)
            .bind("ends", starts.plus(Consultation.LENGTH))
            .bind("blockedUntil", starts.plus(Consultation.LENGTH).plus(buffer))
            .bind("way", way.word())
            .bind("late", late)
            .execute()
        > 0;
  }

  /// Ends waiting for an earlier time.
  void stopWaiting(Consultation consultation) {
    sql.createUpdate("delete from waiting where specialist = :specialist and consultation = :id")
        .bind("specialist", consultation.specialist())
        .bind("id", consultation.id())
        .execute();
  }
}
