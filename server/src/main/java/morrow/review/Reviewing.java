package morrow.review;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import morrow.accounts.Pace;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/// What reviewers do: see what waits, look at it, ask the writer, decide.
final class Reviewing {
  /// How many lines of the queue are shown.
  static final int MOST = 50;

  private static final Duration MOMENT = Duration.ofSeconds(3);

  /// What waits.
  ///
  /// @param more whether there is more than is shown
  record Queue(List<Waiting> waiting, boolean more) {}

  private final Jdbi database;
  private final Review review;
  private final Pace acts;
  private final InstantSource clock;

  Reviewing(Jdbi database, Review review, ReviewSettings settings, InstantSource clock) {
    this.database = database;
    this.review = review;
    this.acts = new Pace(settings.acts(), 10_000, clock);
    this.clock = clock;
  }

  /// What waits for this account; empty when it may not review.
  Optional<Queue> queue(UUID account, @Nullable Matter matter, @Nullable String language) {
    Instant now = now();
    return database.withHandle(sql -> {
      if (!mayReview(sql, account, now)) {
        return Optional.empty();
      }
      List<Waiting> found = new QueueStore(sql).waiting(account, matter, language, now, MOST + 1);
      return Optional.of(
          new Queue(found.subList(0, Math.min(MOST, found.size())), found.size() > MOST));
    });
  }

  /// A case, open or decided.
  Outcome.OfReviewing look(UUID account, UUID id) {
    Instant now = now();
    return Turn.take(
        database,
        sql ->
            with(
                sql,
                account,
                new CaseStore(sql).find(id),
                now,
                one -> new Outcome.Done(seen(sql, one, account, now))));
  }

  /// Decides about what the reviewer was shown. A repeated request is answered as it is now.
  ///
  /// @param version of the case that was looked at
  Outcome.OfReviewing decide(
      UUID account, UUID id, long version, Decision decision, String reason) {
    Optional<Duration> pause = acts.step(account.toString());
    if (pause.isPresent()) {
      return new Outcome.TooOften(pause.get());
    }
    Consumer<Handle> approval;
    try {
      approval = decision == Decision.APPROVE ? approval(account, id) : _ -> {};
    } catch (Reviewed.Busy e) {
      return new Outcome.TooOften(MOMENT);
    }
    return act(
        account,
        id,
        (sql, open) -> {
          Instant now = now();
          if (decision.about() != open.about()) {
            return new Outcome.Unfit();
          }
          if (open.state() == decision.state() && open.version() == version + 1) {
            Seen seen = seen(sql, open, account, now);
            boolean repeated = !seen.decisions().isEmpty() && seen.decisions().getFirst().byYou();
            return repeated ? new Outcome.Done(seen) : new Outcome.Changed(seen);
          }
          if (!open.state().isOpen() || open.version() != version) {
            return new Outcome.Changed(seen(sql, open, account, now));
          }
          DecisionStore store = new DecisionStore(sql);
          boolean enough =
              decision != Decision.APPROVE
                  || store.approve(id, account, now, day(now)) >= open.matter().approvals();
          if (enough) {
            store.close(open, decision, reason, account, now);
            tell(sql, open, decision, reason, approval);
          }
          return new Outcome.Done(seen(sql, lock(sql, id), account, now));
        });
  }

  /// What publishes the piece of a case; for who may review only, since it makes work.
  private Consumer<Handle> approval(UUID account, UUID id) {
    Instant now = now();
    return database
        .withHandle(sql ->
            mayReview(sql, account, now) ? new CaseStore(sql).find(id) : Optional.<Case>empty())
        .filter(one -> one.about() == About.SUBMISSION && one.state().isOpen())
        .map(one -> review.reviewed(one.matter()).approval(one.piece()))
        .orElse(_ -> {
          throw new IllegalStateException("nothing was to be approved");
        });
  }

  private void tell(
      Handle sql, Case decided, Decision decision, String reason, Consumer<Handle> approval) {
    Reviewed by = review.reviewed(decided.matter());
    switch (decision) {
      case APPROVE -> approval.accept(sql);
      case RETURN -> by.returned(sql, decided.piece(), reason);
      case TAKE_DOWN -> by.takenDown(sql, decided.piece(), reason);
      case DISMISS -> {}
    }
  }

  /// Asks the writer of what was sent. The last question once more is not asked again.
  Outcome.OfReviewing ask(UUID account, UUID id, String text) {
    Optional<Duration> pause = acts.step(account.toString());
    if (pause.isPresent()) {
      return new Outcome.TooOften(pause.get());
    }
    return act(
        account,
        id,
        (sql, open) -> {
          Instant now = now();
          if (open.about() != About.SUBMISSION) {
            return new Outcome.Unfit();
          }
          if (!open.state().isOpen()) {
            return new Outcome.Changed(seen(sql, open, account, now));
          }
          List<Message> thread = new CaseStore(sql).thread(id);
          if (isRepeated(thread, "reviewer", text)) {
            return new Outcome.Done(seen(sql, open, account, now));
          }
          if (thread.size() >= Message.MOST) {
            return new Outcome.ThreadFull();
          }
          new ThreadStore(sql).add(id, false, text, now);
          return new Outcome.Done(seen(sql, lock(sql, id), account, now));
        });
  }

  static boolean isRepeated(List<Message> thread, String by, String text) {
    return !thread.isEmpty()
        && thread.getLast().by().equals(by)
        && thread.getLast().text().equals(text);
  }

  /// Does something to a case that nobody else changes meanwhile: first the writer's account, then the piece, then the case.
  private Outcome.OfReviewing act(
      UUID account, UUID id, BiFunction<Handle, Case, Outcome.OfReviewing> act) {
    Instant now = now();
    return Turn.take(
        database,
        sql -> {
          CaseStore store = new CaseStore(sql);
          Optional<Case> found = store.find(id);
          found.ifPresent(one -> {
            store.holdAccount(one.writer());
            var _ = review.reviewed(one.matter()).writer(sql, one.piece());
          });
          return with(sql, account, store.lock(id), now, one -> act.apply(sql, one));
        });
  }

  private static Outcome.OfReviewing with(
      Handle sql,
      UUID account,
      Optional<Case> found,
      Instant now,
      Function<Case, Outcome.OfReviewing> work) {
    if (!mayReview(sql, account, now)) {
      return new Outcome.NotNamed();
    }
    if (found.isEmpty()) {
      return new Outcome.Unknown();
    }
    return new CaseStore(sql).isOwnWork(found.get(), account)
        ? new Outcome.OwnWork()
        : work.apply(found.get());
  }

  private Seen seen(Handle sql, Case one, UUID viewer, Instant now) {
    CaseStore store = new CaseStore(sql);
    boolean reported = one.about() == About.REPORT;
    List<Seen.Opinion> approvals = store.approvals(one.id(), viewer);
    List<Part> sent = store.parts(one.id(), "sent");
    List<Part> approved =
        reported && sent.isEmpty()
            ? store.approvedParts(one.matter(), one.piece())
            : store.parts(one.id(), "approved");
    String name = one.name();
    return new Seen(
        one.id(),
        one.about(),
        one.matter(),
        one.language(),
        one.title(),
        one.urgent(),
        one.state(),
        one.version(),
        one.since(),
        one.waited(now).toSeconds(),
        reported ? 1 : one.matter().approvals(),
        approvals.stream().anyMatch(Seen.Opinion::byYou),
        name == null
            ? null
            : review
                .reviewed(one.matter())
                .published(sql, name)
                .map(Published::address)
                .orElse(null),
        sent.isEmpty() ? approved : sent,
        store.parts(one.id(), "before"),
        sent.isEmpty() ? List.of() : approved,
        store.thread(one.id()),
        one.state().isOpen() ? List.of() : approvals,
        store.decisions(one.matter(), one.piece(), viewer),
        store.reports(one.id()));
  }

  private static Case lock(Handle sql, UUID id) {
    return new CaseStore(sql).lock(id).orElseThrow();
  }

  private static boolean mayReview(Handle sql, UUID account, Instant now) {
    return new ReviewerStore(sql).mayReview(account, day(now));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  private static LocalDate day(Instant now) {
    return LocalDate.ofInstant(now, ZoneOffset.UTC);
  }
}
