package morrow.questions;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import morrow.web.Call;
import morrow.web.Problem;

/// Tells what came of a try, in the words of protocol/HTTP.md.
final class Told {
  private Told() {}

  /// Answers with the question as it is now.
  ///
  /// @param now the question as who calls sees it
  static void answer(Call call, Outcome outcome, Function<UUID, Optional<Seen>> now)
      throws IOException {
    switch (outcome) {
      case Outcome.Done(UUID id) -> call.json(now.apply(id).orElseThrow(Problem::notFound));
      case Outcome.Changed(UUID id) ->
          throw now.apply(id)
              .map(seen ->
                  new Problem(409, "question.changed", "It has been changed meanwhile.")
                      .with("question", seen))
              .orElseGet(Problem::notFound);
      case Outcome.TooMany(var wait) -> throw tooMany(wait);
      case Outcome.PenName(String why, String sentence) ->
          throw new Problem(409, "question.name-" + why, sentence);
      case Outcome.Unfit(String sentence) -> throw Problem.malformed(sentence);
      case Outcome.Refusal refusal -> throw problem(refusal);
    }
  }

  static Problem tooMany(Duration wait) {
    return Problem.wait(
        429, "question.too-many", "This is as much as can be written for now.", wait);
  }

  static Problem problem(Outcome.Refusal refusal) {
    return switch (refusal) {
      case NOT_FOUND -> Problem.notFound();
      case NOT_VERIFIED -> refused("not-verified", "Only specialists who are verified can answer.");
      case ONCE -> refused("once", "You have answered this question. Write under your answer.");
      case FULL -> refused("full", "There is no room for more here.");
      case NOT_OPEN -> refused("not-open", "Nothing can be written here now.");
    };
  }

  private static Problem refused(String word, String sentence) {
    return new Problem(409, "question." + word, sentence);
  }
}
