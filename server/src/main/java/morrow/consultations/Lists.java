package morrow.consultations;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/// What each side sees of its consultations.
final class Lists {
  private final Jdbi database;
  private final ConsultationsSettings settings;
  private final InstantSource clock;

  Lists(Jdbi database, ConsultationsSettings settings, InstantSource clock) {
    this.database = database;
    this.settings = settings;
    this.clock = clock;
  }

  List<Seen> ofPerson(UUID person) {
    return database.withHandle(
        sql -> new SeenStore(sql, clock.instant(), settings.notice()).ofPerson(person));
  }

  List<Seen> ofSpecialist(UUID specialist, Instant from, Instant until) {
    return database.withHandle(sql ->
        new SeenStore(sql, clock.instant(), settings.notice())
            .ofSpecialist(specialist, from, until));
  }

  Optional<Seen> one(Side side, UUID account, UUID specialist, UUID id) {
    return database.withHandle(sql ->
        new SeenStore(sql, clock.instant(), settings.notice()).one(side, account, specialist, id));
  }

  /// A consultation to come of a person.
  Optional<Seen> booked(UUID person, UUID id) {
    return ofPerson(person).stream()
        .filter(one -> one.id().equals(id) && one.status() == Status.BOOKED)
        .findFirst();
  }

  List<NoticeStore.Notice> notices(UUID account) {
    return database.withHandle(sql -> new NoticeStore(sql).notices(account));
  }

  void seen(UUID account, List<UUID> ids) {
    database.useHandle(sql -> new NoticeStore(sql).seen(account, ids));
  }
}
