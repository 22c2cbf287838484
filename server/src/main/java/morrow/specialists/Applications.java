package morrow.specialists;

import com.fasterxml.uuid.Generators;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/// Applying to be verified, and deciding about it.
final class Applications {
  /// How long before its end a verification can be renewed.
  static final int RENEW_DAYS = 60;

  static final int MOST_YEARS = 3;

  private static final int MOST_A_DAY = 10;

  /// What an operator decided.
  ///
  /// @param until the last day of the verification; null: a year, or what it was when only something was changed
  /// @param sample whether the specialist is a sample; null: as it was
  record Verdict(
      Decision decision,
      Set<Check> checks,
      String reason,
      @Nullable LocalDate until,
      @Nullable Boolean sample) {}

  private final Jdbi database;
  private final Standings standings;
  private final EvidenceFolder evidence;

  Applications(Jdbi database, Standings standings, EvidenceFolder evidence) {
    this.database = database;
    this.standings = standings;
    this.evidence = evidence;
  }

  /// Asks to be verified with the profile as it is now. Asking again while the first waits changes nothing.
  Outcome.OfApplying apply(UUID account) {
    return database.inTransaction(sql -> {
      Specialist specialist = new SpecialistStore(sql).lock(account).orElse(null);
      if (specialist == null) {
        return new Outcome.NoProfile();
      }
      if (open(sql, account).isPresent()) {
        return new Outcome.Done(Specialists.own(sql, account));
      }
      List<String> missing = new ArrayList<>(specialist.presentation().missing());
      if (specialist.written().credentials().isEmpty()) {
        missing.add("credentials");
      }
      if (!missing.isEmpty()) {
        return new Outcome.Incomplete(missing);
      }
      if (hasNothingNew(specialist)) {
        return new Outcome.NothingNew();
      }
      Duration day = Duration.ofDays(1);
      Instant now = standings.now();
      if (new HistoryStore(sql).appliedSince(account, now.minus(day)) >= MOST_A_DAY) {
        return new Outcome.TooOften(day);
      }
      submit(sql, specialist, now);
      return new Outcome.Done(Specialists.own(sql, account));
    });
  }

  private boolean hasNothingNew(Specialist specialist) {
    return specialist.proposed() == null
        && specialist.seesPeople(standings.today().plusDays(RENEW_DAYS));
  }

  private static void submit(Handle sql, Specialist specialist, Instant now) {
    ApplicationKind kind =
        !specialist.wasEverVerified()
            ? ApplicationKind.FIRST
            : specialist.proposed() != null ? ApplicationKind.CHANGE : ApplicationKind.RENEWAL;
    new ApplicationStore(sql)
        .submit(
            new Application(
                specialist.account(),
                Generators.timeBasedEpochRandomGenerator().generate(),
                kind,
                Application.State.OPEN,
                now,
                "",
                specialist.written()));
    if (specialist.standing() == Standing.DRAFT) {
      new SpecialistStore(sql).stand(specialist.account(), Standing.APPLIED, null);
    }
    note(sql, specialist.account(), now, VerificationEvent.What.APPLIED, null);
  }

  /// Takes the open application back. The evidence stays for the next one.
  OwnProfile withdraw(UUID account) {
    return database.inTransaction(sql -> {
      Specialist specialist = new SpecialistStore(sql).lock(account).orElse(null);
      if (specialist != null && open(sql, account).isPresent()) {
        Instant now = standings.now();
        new ApplicationStore(sql).close(account, Application.State.WITHDRAWN, "", now);
        note(sql, account, now, VerificationEvent.What.WITHDRAWN, null);
        backToDraft(sql, specialist);
      }
      return Specialists.own(sql, account);
    });
  }

  /// Decides about an application, once: of two operators at one moment the second is told. The evidence goes with the decision.
  Outcome.OfDecision decide(UUID operator, UUID id, Verdict verdict) {
    return database.inTransaction(sql -> {
      UUID account = new ApplicationStore(sql).specialistOf(id).orElse(null);
      if (account == null) {
        return new Outcome.Unknown();
      }
      if (account.equals(operator)) {
        return new Outcome.OwnAccount();
      }
      Specialist specialist = new SpecialistStore(sql).lock(account).orElse(null);
      Application application = new ApplicationStore(sql).of(account).orElse(null);
      if (specialist == null || application == null || !application.id().equals(id)) {
        return new Outcome.Unknown(); // deleted, or applied anew, a moment ago
      }
      if (!application.isOpen()) {
        return new Outcome.DecidedAlready(application.state());
      }
      return verdict.decision() == Decision.VERIFY
          ? verify(sql, operator, specialist, application, verdict)
          : turnDown(sql, operator, specialist, verdict);
    });
  }

  private Outcome.OfDecision verify(
      Handle sql, UUID operator, Specialist specialist, Application application, Verdict verdict) {
    List<Check> missing =
        Arrays.stream(Check.values())
            .filter(application.kind().required()::contains)
            .filter(check -> !verdict.checks().contains(check))
            .toList();
    if (!missing.isEmpty()) {
      return new Outcome.Unchecked(missing);
    }
    LocalDate today = standings.today();
    LocalDate until =
        verdict.until() == null ? usualEnd(specialist, application, today) : verdict.until();
    if (until.isBefore(today) || until.isAfter(today.plusYears(MOST_YEARS))) {
      return new Outcome.UntilUnfit();
    }
    SpecialistStore store = new SpecialistStore(sql);
    UUID account = specialist.account();
    store.show(specialist, application.declaration());
    if (specialist.standing() == Standing.SUSPENDED) {
      store.verifiedWhileSuspended(account, until); // only reinstating ends a suspension
    } else {
      store.stand(account, Standing.VERIFIED, until);
    }
    if (verdict.sample() != null) {
      store.markSample(account, verdict.sample());
    }
    close(sql, operator, account, verdict, until);
    standings.tell(sql, account);
    return new Outcome.Decided();
  }

  private static LocalDate usualEnd(
      Specialist specialist, Application application, LocalDate today) {
    LocalDate before = specialist.verifiedUntil();
    boolean holds = before != null && before.isAfter(today.plusDays(RENEW_DAYS));
    return before != null && holds && application.kind() == ApplicationKind.CHANGE
        ? before
        : today.plusYears(1);
  }

  private Outcome.OfDecision turnDown(
      Handle sql, UUID operator, Specialist specialist, Verdict verdict) {
    close(sql, operator, specialist.account(), verdict, null);
    backToDraft(sql, specialist);
    return new Outcome.Decided();
  }

  private void close(
      Handle sql, UUID operator, UUID account, Verdict verdict, @Nullable LocalDate until) {
    Instant now = standings.now();
    Application.State state = verdict.decision().state();
    new ApplicationStore(sql).close(account, state, verdict.reason(), now);
    new EvidenceStore(sql).removeAll(account);
    evidence.somethingWent();
    new HistoryStore(sql)
        .add(
            account,
            new VerificationEvent(
                now,
                VerificationEvent.What.of(state.word()),
                null,
                verdict.reason(),
                verdict.checks().stream().sorted().toList(),
                until),
            operator);
  }

  /// Who only applied is a draft again; who was verified before, or is suspended, stays so.
  private static void backToDraft(Handle sql, Specialist specialist) {
    if (specialist.standing() == Standing.APPLIED) {
      new SpecialistStore(sql).stand(specialist.account(), Standing.DRAFT, null);
    }
  }

  private static Optional<Application> open(Handle sql, UUID account) {
    return new ApplicationStore(sql).of(account).filter(Application::isOpen);
  }

  private static void note(
      Handle sql, UUID account, Instant now, VerificationEvent.What what, @Nullable UUID operator) {
    new HistoryStore(sql)
        .add(account, new VerificationEvent(now, what, null, "", List.of(), null), operator);
  }
}
