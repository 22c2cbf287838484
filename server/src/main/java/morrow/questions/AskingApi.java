package morrow.questions;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import morrow.accounts.Pace;
import morrow.danger.Danger;
import morrow.web.Audience;
import morrow.web.Call;
import morrow.web.Language;
import morrow.web.Problem;
import morrow.web.Routes;

/// The calls of askers (protocol/HTTP.md, "Questions"). Each reaches the own questions only.
final class AskingApi implements Routes.Feature {
  private final Asking asking;
  private final Answering answering;
  private final Lists lists;
  private final Pace looks;
  private final Pace marks;

  /// @param looks how often one account may look for similar questions, which costs the database more than other calls do
  /// @param marks how often one may mark answers, each of which makes pages, lists and search anew
  AskingApi(Asking asking, Answering answering, Lists lists, Pace looks, Pace marks) {
    this.looks = looks;
    this.marks = marks;
    this.asking = asking;
    this.answering = answering;
    this.lists = lists;
  }

  @Override
  public void routes(Routes routes) {
    routes.get("/api/questions", this::all).to(Audience.PERSON);
    routes.post("/api/questions/one", this::one).to(Audience.PERSON);
    routes.post("/api/questions/similar", this::similar).to(Audience.PERSON);
    routes.post("/api/questions/ask", this::ask).to(Audience.PERSON);
    routes.post("/api/questions/change", this::change).to(Audience.PERSON);
    routes.post("/api/questions/withdraw", this::withdraw).to(Audience.PERSON);
    routes.post("/api/questions/helped", this::helped).to(Audience.PERSON);
    routes.post("/api/questions/follow-up", this::followUp).to(Audience.PERSON);
    routes.post("/api/questions/follow-up/change", this::changeFollowUp).to(Audience.PERSON);
    routes.post("/api/questions/follow-up/withdraw", this::withdrawFollowUp).to(Audience.PERSON);
    routes.post("/api/questions/seen", this::seen).to(Audience.PERSON);
  }

  private void all(Call call) throws IOException {
    call.json(Map.of("questions", lists.ofAsker(call.signedIn().account())));
  }

  private void one(Call call) throws IOException {
    call.json(now(call).apply(Bodies.id(call)).orElseThrow(Problem::notFound));
  }

  private void similar(Call call) throws IOException {
    Bodies.Similar body = Bodies.read(call, Bodies.Similar.class);
    step(call, looks);
    Language language = Bodies.language(body.language());
    call.json(
        Map.of(
            "questions",
            lists.similar(language, body.text(), body.danger() || Danger.isIn(body.text()))));
  }

  private void ask(Call call) throws IOException {
    Bodies.Ask body = Bodies.read(call, Bodies.Ask.class);
    answer(
        call,
        asking.ask(
            call.signedIn().account(),
            body.id(),
            Bodies.language(body.language()),
            body.penName(),
            body.question().written()));
  }

  private void change(Call call) throws IOException {
    Bodies.Change body = Bodies.read(call, Bodies.Change.class);
    answer(
        call,
        asking.change(
            call.signedIn().account(),
            body.id(),
            body.version(),
            body.question().written(),
            body.hide()));
  }

  private void withdraw(Call call) throws IOException {
    if (!(asking.withdraw(call.signedIn().account(), Bodies.id(call)) instanceof Outcome.Done)) {
      throw Problem.notFound();
    }
    call.noContent();
  }

  private void helped(Call call) throws IOException {
    Bodies.Helped body = Bodies.read(call, Bodies.Helped.class);
    step(call, marks);
    answer(call, asking.helped(call.signedIn().account(), body.answer(), body.helped()));
  }

  private void followUp(Call call) throws IOException {
    Bodies.FollowUp body = Bodies.read(call, Bodies.FollowUp.class);
    answer(
        call,
        answering.followUp(call.signedIn().account(), true, body.id(), body.answer(), body.text()));
  }

  private void changeFollowUp(Call call) throws IOException {
    Bodies.ChangedText body = Bodies.read(call, Bodies.ChangedText.class);
    answer(
        call,
        answering.change(call.signedIn().account(), true, body.id(), body.version(), body.text()));
  }

  private void withdrawFollowUp(Call call) throws IOException {
    answer(call, answering.withdraw(call.signedIn().account(), true, Bodies.id(call)));
  }

  private void seen(Call call) throws IOException {
    lists.seenByAsker(call.signedIn().account(), Bodies.id(call));
    call.noContent();
  }

  private static void step(Call call, Pace pace) {
    pace.step(call.signedIn().account().toString())
        .ifPresent(wait -> {
          throw Told.tooMany(wait);
        });
  }

  private void answer(Call call, Outcome outcome) throws IOException {
    Told.answer(call, outcome, now(call));
  }

  private Function<UUID, Optional<Seen>> now(Call call) {
    return id -> lists.forAsker(call.signedIn().account(), id);
  }
}
