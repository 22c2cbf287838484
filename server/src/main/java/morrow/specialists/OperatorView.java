package morrow.specialists;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/// What operators see of specialists: the queue, an application with all that helps to decide, a list, and counts.
final class OperatorView {
  private static final int MOST_LINES = 200;

  record QueueLine(
      UUID id,
      String slug,
      String name,
      Instant submittedAt,
      ApplicationKind kind,
      long waitingDays) {}

  record ChecklistLine(Check word, boolean required) {}

  record EvidenceLine(UUID id, String name, String type, int size) {}

  /// @param profile with the name, country and credentials that are asked to be verified
  /// @param shown what is verified now and would be replaced; null when never verified
  record ApplicationView(
      UUID id,
      ApplicationKind kind,
      Application.State state,
      Instant submittedAt,
      Profile profile,
      @Nullable Declaration shown,
      Specialist.@Nullable Suspension suspended,
      byte @Nullable [] portrait,
      List<EvidenceLine> evidence,
      List<ChecklistLine> checklist,
      List<VerificationEvent> history) {}

  /// @param application the id of the one that waits; null when none does
  record SpecialistView(
      Profile profile,
      Specialist.@Nullable Suspension suspended,
      @Nullable UUID application,
      List<VerificationEvent> history) {}

  /// @param more whether there are more after the last
  record Lines(List<OperatorStore.Line> specialists, boolean more) {}

  private final Jdbi database;
  private final Standings standings;
  private final OperatorStore store;
  private final PortraitStore portraits;

  OperatorView(Jdbi database, Standings standings, PortraitStore portraits) {
    this.database = database;
    this.standings = standings;
    this.store = new OperatorStore(database);
    this.portraits = portraits;
  }

  /// The applications that wait, longest first.
  List<QueueLine> queue() {
    Instant now = standings.now();
    return store.queue(MOST_LINES).stream()
        .map(each ->
            new QueueLine(
                each.id(),
                each.slug(),
                each.name(),
                each.submittedAt(),
                each.kind(),
                Duration.between(each.submittedAt(), now).toDays()))
        .toList();
  }

  /// An application with all that helps to decide about it; empty when there is none of that id any more.
  Optional<ApplicationView> application(UUID id) {
    return database.inTransaction(sql ->
        new ApplicationStore(sql)
            .specialistOf(id)
            .flatMap(account -> new SpecialistStore(sql).find(account))
            .flatMap(specialist ->
                new ApplicationStore(sql)
                    .of(specialist.account())
                    .filter(application -> application.id().equals(id))
                    .map(application -> view(sql, specialist, application))));
  }

  private ApplicationView view(Handle sql, Specialist specialist, Application application) {
    UUID account = specialist.account();
    return new ApplicationView(
        application.id(),
        application.kind(),
        application.state(),
        application.submittedAt(),
        Profile.of(specialist, application.declaration()),
        specialist.wasEverVerified() ? specialist.shown() : null,
        specialist.suspended(),
        portraits.of(account).orElse(null),
        new EvidenceStore(sql)
            .of(account).stream()
                .map(e -> new EvidenceLine(e.id(), e.name(), e.kind().type(), e.size()))
                .toList(),
        Arrays.stream(Check.values())
            .map(check -> new ChecklistLine(check, application.kind().required().contains(check)))
            .toList(),
        new HistoryStore(sql).of(account, MOST_LINES));
  }

  /// A specialist with the history, whatever the standing.
  Optional<SpecialistView> specialist(String slug) {
    return database.inTransaction(sql -> {
      SpecialistStore specialists = new SpecialistStore(sql);
      return specialists
          .accountOf(slug)
          .flatMap(specialists::find)
          .map(specialist ->
              new SpecialistView(
                  Profile.of(specialist, specialist.shown()),
                  specialist.suspended(),
                  new ApplicationStore(sql)
                      .of(specialist.account())
                      .filter(Application::isOpen)
                      .map(Application::id)
                      .orElse(null),
                  new HistoryStore(sql).of(specialist.account(), MOST_LINES)));
    });
  }

  /// Specialists by name, a page at a time.
  ///
  /// @param search a part of the name; empty for all
  /// @param after the slug of the last line of the page before; empty for the first page
  Lines specialists(String search, String after) {
    List<OperatorStore.Line> lines = store.specialists(search, after, MOST_LINES + 1);
    boolean more = lines.size() > MOST_LINES;
    return new Lines(more ? lines.subList(0, MOST_LINES) : lines, more);
  }

  /// Counts, of which none tells of fewer than ten.
  List<Count> counts() {
    return store.counts(standings.today(), standings.today().plusDays(Applications.RENEW_DAYS));
  }
}
