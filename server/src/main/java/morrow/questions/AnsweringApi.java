package morrow.questions;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import morrow.web.Audience;
import morrow.web.Call;
import morrow.web.Problem;
import morrow.web.Routes;

/// The calls of specialists who answer (protocol/HTTP.md, "Questions").
final class AnsweringApi implements Routes.Feature {
  private final Answering answering;
  private final Lists lists;

  AnsweringApi(Answering answering, Lists lists) {
    this.answering = answering;
    this.lists = lists;
  }

  @Override
  public void routes(Routes routes) {
    routes.get("/api/answers", this::all).to(Audience.SPECIALIST);
    routes.post("/api/answers/open", this::open).to(Audience.SPECIALIST);
    routes.post("/api/answers/question", this::question).to(Audience.SPECIALIST);
    routes.post("/api/answers/answer", this::answer).to(Audience.SPECIALIST);
    routes.post("/api/answers/follow-up", this::followUp).to(Audience.SPECIALIST);
    routes.post("/api/answers/change", this::change).to(Audience.SPECIALIST);
    routes.post("/api/answers/withdraw", this::withdraw).to(Audience.SPECIALIST);
    routes.post("/api/answers/seen", this::seen).to(Audience.SPECIALIST);
  }

  private void all(Call call) throws IOException {
    UUID specialist = call.signedIn().account();
    call.json(
        Map.of("verified", lists.isVerified(specialist), "answered", lists.answered(specialist)));
  }

  private void open(Call call) throws IOException {
    Bodies.Open body = Bodies.read(call, Bodies.Open.class);
    call.json(
        Map.of(
            "questions",
            lists.open(call.signedIn().account(), Bodies.language(body.language()), body.fits())));
  }

  private void question(Call call) throws IOException {
    call.json(now(call).apply(Bodies.id(call)).orElseThrow(Problem::notFound));
  }

  private void answer(Call call) throws IOException {
    Bodies.Answer body = Bodies.read(call, Bodies.Answer.class);
    told(
        call, answering.answer(call.signedIn().account(), body.id(), body.question(), body.text()));
  }

  private void followUp(Call call) throws IOException {
    Bodies.FollowUp body = Bodies.read(call, Bodies.FollowUp.class);
    told(
        call,
        answering.followUp(
            call.signedIn().account(), false, body.id(), body.answer(), body.text()));
  }

  private void change(Call call) throws IOException {
    Bodies.ChangedText body = Bodies.read(call, Bodies.ChangedText.class);
    told(
        call,
        answering.change(call.signedIn().account(), false, body.id(), body.version(), body.text()));
  }

  private void withdraw(Call call) throws IOException {
    Outcome outcome = answering.withdraw(call.signedIn().account(), false, Bodies.id(call));
    if (!(outcome instanceof Outcome.Done)) {
      throw Problem.notFound();
    }
    call.noContent();
  }

  private void seen(Call call) throws IOException {
    lists.seenBySpecialist(call.signedIn().account(), Bodies.id(call));
    call.noContent();
  }

  private void told(Call call, Outcome outcome) throws IOException {
    Told.answer(call, outcome, now(call));
  }

  private Function<UUID, Optional<Seen>> now(Call call) {
    return id -> lists.forSpecialist(call.signedIn().account(), id);
  }
}
