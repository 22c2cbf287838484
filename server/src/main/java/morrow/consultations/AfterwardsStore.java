package morrow.consultations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// What was said about a consultation.
final class AfterwardsStore {
  record Feedback(Set<Mark> marks, byte @Nullable [] sealed) {}

  private final Handle sql;

  AfterwardsStore(Handle sql) {
    this.sql = sql;
  }

  /// The consultation of one side's account, which nobody else changes until the end of the transaction.
  Optional<Consultation> await(Side side, UUID account, UUID id) {
    return sql.createQuery(
            """
            select specialist, id, person, version, status, starts_at, ends_at, upper(blocked) as blocked_until, held_until,
              way, moves, person_answer, specialist_answer
            from consultation
            where id = :id and (person = :person or specialist = :specialist) and instead_of is null
            for no key update
            """)
        .bind("id", id)
        .bind("person", side == Side.PERSON ? account : null)
        .bind("specialist", side == Side.SPECIALIST ? account : null)
        .map((row, _) -> Rows.consultation(row))
        .findOne();
  }

  void tell(Consultation consultation, Side by, NoticeWord word, Instant now) {
    new NoticeStore(sql)
        .tell(consultation.otherThan(by), word, consultation.id(), consultation.starts(), now);
  }

  /// Says who did not come; false when it was said before.
  boolean missed(Consultation consultation, MissedBy by) {
    return sql.createUpdate(
                """
                update consultation set status = 'missed', missed_by = case when missed_by is null then :by else 'unclear' end,
                  version = version + 1
                where specialist = :specialist and id = :id and (missed_by is null or missed_by not in (:by, 'unclear'))
                """)
            .bind("specialist", consultation.specialist())
            .bind("id", consultation.id())
            .bind("by", by.word())
            .execute()
        > 0;
  }

  void answer(Consultation consultation, Side by, Answer answer) {
    sql.createUpdate(
            """
            update consultation set version = version + 1,
              person_answer = case when :byPerson then :answer else person_answer end,
              specialist_answer = case when :byPerson then specialist_answer else :answer end
            where specialist = :specialist and id = :id
            """)
        .bind("specialist", consultation.specialist())
        .bind("id", consultation.id())
        .bind("byPerson", by == Side.PERSON)
        .bind("answer", answer.word())
        .execute();
  }

  Optional<Feedback> feedback(Consultation consultation) {
    return sql.createQuery(
            """
            select feedback_marks, feedback_sealed from consultation
            where specialist = :specialist and id = :id and feedback_marks is not null
            """)
        .bind("specialist", consultation.specialist())
        .bind("id", consultation.id())
        .map((row, _) -> feedback(row))
        .findOne();
  }

  private static Feedback feedback(ResultSet row) throws SQLException {
    Set<Mark> marks = EnumSet.noneOf(Mark.class);
    for (String word : (String[]) row.getArray("feedback_marks").getArray()) {
      marks.add(Mark.of(word));
    }
    return new Feedback(marks, row.getBytes("feedback_sealed"));
  }

  void feedback(Consultation consultation, Set<Mark> marks, byte @Nullable [] sealed) {
    sql.createUpdate(
            """
            update consultation set feedback_marks = :marks, feedback_sealed = :sealed, version = version + 1
            where specialist = :specialist and id = :id
            """)
        .bind("specialist", consultation.specialist())
        .bind("id", consultation.id())
        .bindArray("marks", String.class, marks.stream().map(Mark::word).toList())
        .bind("sealed", sealed)
        .execute();
  }

  /// The accounts of those who see people, in the order of their names in `slugs`.
  List<UUID> whoSeesPeople(List<String> slugs, Instant now) {
    return sql.createQuery(
            """
            select account from unnest(:slugs::text[]) with ordinality as named (slug, place)
            join specialist on specialist.slug = named.slug
            where standing = 'verified' and verified_until >= :today
            order by place
            """)
        .bindArray("slugs", String.class, slugs)
        .bind("today", LocalDate.ofInstant(now, ZoneOffset.UTC))
        .mapTo(UUID.class)
        .list();
  }

  boolean isReferred(Consultation consultation, List<String> slugs, byte[] sealed) {
    return sql.createQuery(
            """
            select referral_sealed, array(
              select target.slug from referral join specialist target on target.account = referral.to_specialist
              where referral.specialist = :specialist and referral.consultation = :id order by place)
            from consultation where specialist = :specialist and id = :id
            """)
        .bind("specialist", consultation.specialist())
        .bind("id", consultation.id())
        .map((row, _) ->
            Arrays.equals(row.getBytes(1), sealed)
                && List.of((String[]) row.getArray(2).getArray()).equals(slugs))
        .one();
  }

  void refer(Consultation consultation, List<UUID> to, byte[] sealed) {
    sql.createUpdate(
            """
            with before as (
              delete from referral where specialist = :specialist and consultation = :id and place > cardinality(:to::uuid[])
            ), now as (
              insert into referral (specialist, consultation, place, to_specialist)
              select :specialist, :id, place, account from unnest(:to::uuid[]) with ordinality as each (account, place)
              on conflict (specialist, consultation, place) do update set to_specialist = excluded.to_specialist
            )
            update consultation set referral_sealed = :sealed, version = version + 1
            where specialist = :specialist and id = :id
            """)
        .bind("specialist", consultation.specialist())
        .bind("id", consultation.id())
        .bindArray("to", UUID.class, to)
        .bind("sealed", sealed)
        .execute();
  }
}
