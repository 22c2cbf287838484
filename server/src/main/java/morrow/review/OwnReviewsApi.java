package morrow.review;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.util.UUID;
import morrow.web.Call;
import morrow.web.PlainText;
import morrow.web.Problem;
import morrow.web.Routes;

/// The calls of who wrote something that is reviewed (protocol/HTTP.md, "Review").
final class OwnReviewsApi implements Routes.Feature {
  private static final int MOST_BYTES = 16 << 10;

  record Reply(Matter matter, UUID id, String text) {
    Reply {
      requireNonNull(matter);
      requireNonNull(id);
      text = PlainText.lines(text, 1, Message.LONGEST, "A reply");
    }
  }

  private final OwnReviews reviews;

  OwnReviewsApi(OwnReviews reviews) {
    this.reviews = reviews;
  }

  @Override
  public void routes(Routes routes) {
    routes.get("/api/my-reviews", this::all).toEveryRole();
    routes.post("/api/my-reviews/reply", this::reply).toEveryRole();
  }

  private void all(Call call) throws IOException {
    call.json(reviews.of(call.signedIn().account()));
  }

  private void reply(Call call) throws IOException {
    Reply body = call.json(Reply.class, MOST_BYTES);
    switch (reviews.reply(call.signedIn().account(), body.matter, body.id, body.text)) {
      case Outcome.Replied(Own own) -> call.json(own);
      case Outcome.Unknown _ -> throw Problem.notFound();
      case Outcome.NothingAsked _ ->
          throw new Problem(409, "review.nothing-asked", "Nobody waits for a reply to this.");
      case Outcome.ThreadFull _ -> throw ReviewApi.threadFull();
      case Outcome.TooOften(var pause) -> throw ReviewApi.tooOften(pause);
    }
  }
}
