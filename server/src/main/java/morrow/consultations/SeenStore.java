package morrow.consultations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Consultations as their sides see them.
final class SeenStore {
  static final int MOST = 500;

  private static final String COLUMNS =
      """
      select c.specialist, c.id, c.person, c.version, c.status, c.starts_at, c.ends_at, upper(c.blocked) as blocked_until,
        c.held_until, c.way, c.moves, c.person_answer, c.specialist_answer, c.call_name, c.called_off_by, c.reason, c.late,
        c.missed_by, c.feedback_marks is not null as feedback_given, c.feedback_sealed, c.referral_sealed,
        whom.slug, whom.name, whom.zone, whom.has_portrait, specialist_way.detail,
        other.identity_signing, other.identity_agreement, other.identity_agreement_signature,
        waiting.since, waiting.until, offer.starts_at as offer_starts_at, offer.held_until as offer_until,
        array(select target.slug from referral join specialist target on target.account = referral.to_specialist
          where referral.specialist = c.specialist and referral.consultation = c.id and target.standing = 'verified'
            and target.verified_until >= (:now::timestamptz at time zone 'UTC')::date
          order by referral.place) as to_slugs,
        array(select target.name from referral join specialist target on target.account = referral.to_specialist
          where referral.specialist = c.specialist and referral.consultation = c.id and target.standing = 'verified'
            and target.verified_until >= (:now::timestamptz at time zone 'UTC')::date
          order by referral.place) as to_names
      from consultation c
      join specialist whom on whom.account = c.specialist
      left join specialist_way on specialist_way.specialist = c.specialist and specialist_way.way = c.way
      left join waiting on waiting.specialist = c.specialist and waiting.consultation = c.id
      left join consultation offer on offer.specialist = c.specialist and offer.instead_of = c.id and offer.held_until > :now
      """;

  private final Handle sql;
  private final Instant now;
  private final Duration notice;

  SeenStore(Handle sql, Instant now, Duration notice) {
    this.sql = sql;
    this.now = now;
    this.notice = notice;
  }

  /// What a person has, has had and holds, the latest first; at most [#MOST].
  List<Seen> ofPerson(UUID person) {
    return sql.createQuery(
            COLUMNS
                + """
                join account other on other.id = c.specialist
                where c.person = :person and c.instead_of is null and (c.status <> 'held' or c.held_until > :now)
                order by c.starts_at desc, c.id limit :most
                """)
        .bind("person", person)
        .bind("now", now)
        .bind("most", MOST)
        .map((row, _) -> seen(row, Side.PERSON))
        .list();
  }

  /// What a specialist has between two instants, the earliest first; at most [#MOST].
  List<Seen> ofSpecialist(UUID specialist, Instant from, Instant until) {
    return sql.createQuery(
            COLUMNS
                + """
                join account other on other.id = c.person
                where c.specialist = :specialist and c.starts_at >= :earliest and c.starts_at < :until
                  and c.instead_of is null and (c.status <> 'held' or c.held_until > :now)
                order by c.starts_at, c.id limit :most
                """)
        .bind("specialist", specialist)
        .bind("earliest", from)
        .bind("until", until)
        .bind("now", now)
        .bind("most", MOST)
        .map((row, _) -> seen(row, Side.SPECIALIST))
        .list();
  }

  /// One consultation; empty when it is another's or not there.
  Optional<Seen> one(Side side, UUID account, UUID specialist, UUID id) {
    return sql.createQuery(
            COLUMNS
                + """
                join account other on other.id = case when :byPerson then c.specialist else c.person end
                where c.specialist = :specialist and c.id = :id and c.instead_of is null
                  and :account = case when :byPerson then c.person else c.specialist end
                  and (c.status <> 'held' or c.held_until > :now)
                """)
        .bind("byPerson", side == Side.PERSON)
        .bind("account", account)
        .bind("specialist", specialist)
        .bind("id", id)
        .bind("now", now)
        .map((row, _) -> seen(row, side))
        .findOne();
  }

  private Seen seen(ResultSet row, Side side) throws SQLException {
    Consultation consultation = Rows.consultation(row);
    Status status = consultation.status();
    boolean agreed = status != Status.HELD;
    boolean byPerson = side == Side.PERSON;
    Answer own = consultation.answers().of(side);
    boolean shown = consultation.answersShown(now);
    Answer other = consultation.answers().of(byPerson ? Side.SPECIALIST : Side.PERSON);
    byte[] feedback = byPerson ? null : row.getBytes("feedback_sealed");
    return new Seen(
        consultation.id(),
        consultation.version(),
        status == Status.BOOKED && !consultation.ends().isAfter(now) ? Status.OVER : status,
        consultation.starts(),
        consultation.ends(),
        consultation.starts().minus(notice),
        consultation.heldUntil(),
        consultation.way(),
        byPerson && status == Status.BOOKED ? row.getString("detail") : null,
        new Seen.Specialist(
            row.getString("slug"),
            row.getString("name"),
            row.getString("zone"),
            row.getBoolean("has_portrait")),
        row.getString("call_name"),
        Rows.wordOrNull(row, "called_off_by", Side.class),
        Rows.wordOrNull(row, "reason", Reason.class),
        row.getBoolean("late"),
        Rows.wordOrNull(row, "missed_by", MissedBy.class),
        agreed
            ? new Seen.Keys(
                row.getBytes("identity_signing"),
                row.getBytes("identity_agreement"),
                row.getBytes("identity_agreement_signature"))
            : null,
        new Seen.Answers(own, shown ? other : null, shown),
        row.getBoolean("feedback_given"),
        feedback == null ? null : new Seen.Feedback(feedback),
        referral(row),
        byPerson ? waiting(row) : null,
        byPerson ? offer(row) : null);
  }

  private static Seen.@Nullable Referral referral(ResultSet row) throws SQLException {
    byte[] sealed = row.getBytes("referral_sealed");
    if (sealed == null) {
      return null;
    }
    String[] slugs = (String[]) row.getArray("to_slugs").getArray();
    String[] names = (String[]) row.getArray("to_names").getArray();
    List<Seen.Referral.To> to = new ArrayList<>();
    for (int i = 0; i < slugs.length; i++) {
      to.add(new Seen.Referral.To(slugs[i], names[i]));
    }
    return new Seen.Referral(sealed, to);
  }

  private static Seen.@Nullable Waiting waiting(ResultSet row) throws SQLException {
    Instant since = Rows.instantOrNull(row, "since");
    return since == null ? null : new Seen.Waiting(since, Rows.instantOrNull(row, "until"));
  }

  private static Seen.@Nullable Offer offer(ResultSet row) throws SQLException {
    Instant starts = Rows.instantOrNull(row, "offer_starts_at");
    return starts == null ? null : new Seen.Offer(starts, Rows.instant(row, "offer_until"));
  }
}
