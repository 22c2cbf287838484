package morrow.review;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.util.UUID;
import morrow.web.Audience;
import morrow.web.Call;
import morrow.web.Language;
import morrow.web.PlainText;
import morrow.web.Problem;
import morrow.web.Routes;
import org.jspecify.annotations.Nullable;

/// The calls of who reviews (protocol/HTTP.md, "Review").
final class ReviewApi implements Routes.Feature {
  private static final int MOST_BYTES = 16 << 10;

  record CaseId(UUID id) {
    CaseId {
      requireNonNull(id);
    }
  }

  record Verdict(UUID id, long version, Decision decision, String reason) {
    Verdict {
      requireNonNull(id);
      requireNonNull(decision);
      reason =
          decision == Decision.APPROVE
              ? ""
              : PlainText.lines(
                  reason, decision.needsReason() ? 3 : 0, Message.LONGEST, "A reason");
    }
  }

  record Question(UUID id, String text) {
    Question {
      requireNonNull(id);
      text = PlainText.lines(text, 3, Message.LONGEST, "A question");
    }
  }

  private final Reviewing reviewing;

  ReviewApi(Reviewing reviewing) {
    this.reviewing = reviewing;
  }

  @Override
  public void routes(Routes routes) {
    routes.get("/api/review/queue", this::queue).to(Audience.OPERATOR, Audience.SPECIALIST);
    routes.post("/api/review/case", this::look).to(Audience.OPERATOR, Audience.SPECIALIST);
    routes.post("/api/review/decide", this::decide).to(Audience.OPERATOR, Audience.SPECIALIST);
    routes.post("/api/review/ask", this::ask).to(Audience.OPERATOR, Audience.SPECIALIST);
  }

  private void queue(Call call) throws IOException {
    @Nullable Matter matter = call.query("matter").map(ReviewApi::matter).orElse(null);
    @Nullable String language = call.query("language").map(ReviewApi::language).orElse(null);
    call.json(
        reviewing
            .queue(call.signedIn().account(), matter, language)
            .orElseThrow(ReviewApi::notNamed));
  }

  private void look(Call call) throws IOException {
    CaseId body = call.json(CaseId.class, MOST_BYTES);
    answer(call, reviewing.look(call.signedIn().account(), body.id));
  }

  private void decide(Call call) throws IOException {
    Verdict body = call.json(Verdict.class, MOST_BYTES);
    answer(
        call,
        reviewing.decide(
            call.signedIn().account(), body.id, body.version, body.decision, body.reason));
  }

  private void ask(Call call) throws IOException {
    Question body = call.json(Question.class, MOST_BYTES);
    answer(call, reviewing.ask(call.signedIn().account(), body.id, body.text));
  }

  private static void answer(Call call, Outcome.OfReviewing outcome) throws IOException {
    switch (outcome) {
      case Outcome.Done(Seen seen) -> call.json(seen);
      case Outcome.Changed(Seen seen) ->
          throw new Problem(409, "review.changed", "It was changed or decided meanwhile.")
              .with("case", seen);
      case Outcome.NotNamed _ -> throw notNamed();
      case Outcome.Unknown _ -> throw Problem.notFound();
      case Outcome.OwnWork _ ->
          throw new Problem(403, "review.own-work", "Nobody reviews what is their own.");
      case Outcome.Unfit _ ->
          throw new Problem(409, "review.unfit", "This cannot be done with this case.");
      case Outcome.ThreadFull _ -> throw threadFull();
      case Outcome.TooOften(var pause) -> throw tooOften(pause);
    }
  }

  static Problem threadFull() {
    return new Problem(409, "review.thread-full", "More cannot be said about this here.");
  }

  static Problem tooOften(java.time.Duration pause) {
    return Problem.wait(429, "review.too-often", "Please wait a little.", pause);
  }

  private static Problem notNamed() {
    return new Problem(403, "review.not-named", "An operator names the specialists who review.");
  }

  private static Matter matter(String word) {
    try {
      return Matter.of(word);
    } catch (IllegalArgumentException e) {
      throw Problem.malformed(e.getMessage() == null ? "" : e.getMessage());
    }
  }

  private static String language(String code) {
    return Language.of(code)
        .map(Language::code)
        .orElseThrow(() -> Problem.malformed("There is no such language here."));
  }
}
