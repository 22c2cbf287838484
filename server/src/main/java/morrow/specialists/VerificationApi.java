package morrow.specialists;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import morrow.web.Audience;
import morrow.web.Call;
import morrow.web.PlainText;
import morrow.web.Problem;
import morrow.web.Routes;
import org.jspecify.annotations.Nullable;

/// The calls of operators about applications and specialists (protocol/HTTP.md, "Specialists").
final class VerificationApi implements Routes.Feature {
  private static final int MOST_BYTES = 8 << 10;
  private static final int MOST_REASON = 600;

  record ApplicationId(UUID id) {
    ApplicationId {
      requireNonNull(id);
    }
  }

  record EvidenceOf(UUID id, UUID evidence) {
    EvidenceOf {
      requireNonNull(id);
      requireNonNull(evidence);
    }
  }

  record Verdict(
      UUID id,
      List<Check> checks,
      Decision decision,
      String reason,
      @Nullable String until,
      @Nullable Boolean sample) {
    Verdict {
      requireNonNull(id);
      requireNonNull(checks);
      requireNonNull(decision);
      reason =
          PlainText.lines(reason, decision == Decision.VERIFY ? 0 : 3, MOST_REASON, "A reason");
    }

    Applications.Verdict parsed() {
      return new Applications.Verdict(
          decision, Set.copyOf(checks), reason, until == null ? null : date(until), sample);
    }
  }

  record SpecialistBody(String specialist) {
    SpecialistBody {
      requireNonNull(specialist);
    }
  }

  record Suspension(String specialist, String reason) {
    Suspension {
      requireNonNull(specialist);
      reason = PlainText.lines(reason, 3, MOST_REASON, "A reason");
    }
  }

  record Opened(String name, String type, byte[] content) {}

  private final Applications applications;
  private final EvidenceFolder evidence;
  private final Standings standings;
  private final OperatorView view;

  VerificationApi(
      Applications applications, EvidenceFolder evidence, Standings standings, OperatorView view) {
    this.applications = applications;
    this.evidence = evidence;
    this.standings = standings;
    this.view = view;
  }

  @Override
  public void routes(Routes routes) {
    routes.get("/api/operator/applications", this::queue).to(Audience.OPERATOR);
    routes.post("/api/operator/application", this::application).to(Audience.OPERATOR);
    routes.post("/api/operator/application/evidence", this::evidence).to(Audience.OPERATOR);
    routes.post("/api/operator/application/decide", this::decide).to(Audience.OPERATOR);
    routes.get("/api/operator/specialists", this::specialists).to(Audience.OPERATOR);
    routes.post("/api/operator/specialist", this::specialist).to(Audience.OPERATOR);
    routes.post("/api/operator/suspend", this::suspend).to(Audience.OPERATOR);
    routes.post("/api/operator/reinstate", this::reinstate).to(Audience.OPERATOR);
    routes.get("/api/operator/counts", this::counts).to(Audience.OPERATOR);
  }

  private void queue(Call call) throws IOException {
    call.json(Map.of("applications", view.queue()));
  }

  private void application(Call call) throws IOException {
    ApplicationId body = call.json(ApplicationId.class, MOST_BYTES);
    call.json(view.application(body.id).orElseThrow(Problem::notFound));
  }

  private void evidence(Call call) throws IOException {
    EvidenceOf body = call.json(EvidenceOf.class, MOST_BYTES);
    Evidence.Opened opened = evidence.open(body.id, body.evidence).orElseThrow(Problem::notFound);
    call.gather(opened.content().length);
    call.json(new Opened(opened.name(), opened.kind().type(), opened.content()));
  }

  private void decide(Call call) throws IOException {
    Verdict body = call.json(Verdict.class, MOST_BYTES);
    switch (applications.decide(call.signedIn().account(), body.id, body.parsed())) {
      case Outcome.Decided _ -> call.noContent();
      case Outcome.Unknown _ -> throw Problem.notFound();
      case Outcome.OwnAccount _ -> throw ownAccount();
      case Outcome.DecidedAlready(Application.State state) ->
          throw new Problem(
                  409,
                  "application.decided",
                  "This application was decided or withdrawn meanwhile.")
              .with("state", state.word());
      case Outcome.Unchecked(List<Check> missing) ->
          throw new Problem(409, "application.unchecked", "Some things have to be checked first.")
              .with("missing", missing);
      case Outcome.UntilUnfit _ ->
          throw new Problem(
              400,
              "application.until",
              "A verification ends today at the earliest and in "
                  + Applications.MOST_YEARS
                  + " years at the latest.");
    }
  }

  private void specialists(Call call) throws IOException {
    String search = call.query("search").orElse("");
    String after = call.query("after").orElse("");
    if (search.length() > 80 || after.length() > 60) {
      throw Problem.malformed("What is searched for is too long.");
    }
    call.json(view.specialists(search, after));
  }

  private void specialist(Call call) throws IOException {
    SpecialistBody body = call.json(SpecialistBody.class, MOST_BYTES);
    call.json(view.specialist(body.specialist).orElseThrow(Problem::notFound));
  }

  private void suspend(Call call) throws IOException {
    Suspension body = call.json(Suspension.class, MOST_BYTES);
    require(standings.suspend(call.signedIn().account(), body.specialist, body.reason));
    call.noContent();
  }

  private void reinstate(Call call) throws IOException {
    SpecialistBody body = call.json(SpecialistBody.class, MOST_BYTES);
    require(standings.reinstate(call.signedIn().account(), body.specialist));
    call.noContent();
  }

  private void counts(Call call) throws IOException {
    call.json(Map.of("counts", view.counts()));
  }

  private static void require(Outcome.OfStanding outcome) {
    switch (outcome) {
      case Outcome.Stands _ -> {}
      case Outcome.Unknown _ -> throw Problem.notFound();
      case Outcome.OwnAccount _ -> throw ownAccount();
    }
  }

  private static LocalDate date(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw Problem.malformed("A date is written like 2027-03-31.");
    }
  }

  private static Problem ownAccount() {
    return new Problem(403, "operator.own-account", "Nobody decides about their own account.");
  }
}
