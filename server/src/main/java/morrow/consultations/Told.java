package morrow.consultations;

import java.io.IOException;
import java.util.UUID;
import morrow.web.Call;
import morrow.web.Problem;

/// Tells what came of a try, in the words of protocol/HTTP.md.
final class Told {
  private final Lists lists;

  Told(Lists lists) {
    this.lists = lists;
  }

  /// Answers with the consultation as it is now.
  ///
  /// @param fresh the status when this call made it so
  void answer(Call call, Side side, Outcome outcome, int fresh) throws IOException {
    UUID account = call.signedIn().account();
    switch (outcome) {
      case Outcome.Done done ->
          call.json(
              done.fresh() ? fresh : 200,
              lists
                  .one(side, account, done.specialist(), done.id())
                  .orElseThrow(Problem::notFound));
      case Outcome.Changed changed ->
          throw lists
              .one(side, account, changed.specialist(), changed.id())
              .map(now ->
                  new Problem(409, "consultation.changed", "It has been changed meanwhile.")
                      .with("consultation", now))
              .orElseGet(Problem::notFound);
      case Outcome.Refusal refusal -> throw problem(refusal);
    }
  }

  private static Problem problem(Outcome.Refusal refusal) {
    return switch (refusal) {
      case NOT_FOUND -> Problem.notFound();
      case TAKEN -> refused("taken", "This time is not free any more.");
      case TOO_SOON -> refused("too-soon", "This time is too soon to be booked.");
      case PAST -> refused("past", "This time has passed.");
      case NOT_YET -> refused("not-yet", "This can be said when the consultation has begun.");
      case ONCE -> refused("once", "There is or was a free consultation with this specialist.");
      case OVERLAPS -> refused("overlaps", "There is another consultation at this time.");
      case TOO_MANY ->
          refused("too-many", "More consultations cannot be held, moved or called off now.");
      case NOT_OFFERED ->
          refused("not-offered", "This specialist does not offer the free consultation.");
      case WAY -> refused("way", "This time is not offered in this way of meeting.");
      case HOLD_OVER -> refused("hold-over", "This time is not kept any more.");
      case REQUEST_REUSED ->
          new Problem(400, "consultation.request-reused", "Another request had the same name.");
      case SAID -> refused("said", "This has been said and shown already.");
    };
  }

  private static Problem refused(String word, String sentence) {
    return new Problem(409, "consultation." + word, sentence);
  }
}
