package morrow.review;

import java.io.IOException;
import java.util.List;
import morrow.web.Audience;
import morrow.web.Call;
import morrow.web.Problem;
import morrow.web.Routes;

/// The calls of who reviews (protocol/HTTP.md, "Review").
final class ReviewApi implements Routes.Feature {
  record Answer(List<Waiting> waiting) {}

  private final Queue queue;

  ReviewApi(Queue queue) {
    this.queue = queue;
  }

  @Override
  public void routes(Routes routes) {
    routes.get("/api/review/queue", this::queue).to(Audience.OPERATOR, Audience.SPECIALIST);
  }

  private void queue(Call call) throws IOException {
    call.json(new Answer(queue.of(call.signedIn().account()).orElseThrow(ReviewApi::notNamed)));
  }

  private static Problem notNamed() {
    return new Problem(403, "review.not-named", "An operator names the specialists who review.");
  }
}
