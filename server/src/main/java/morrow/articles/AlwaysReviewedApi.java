package morrow.articles;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import morrow.web.Audience;
import morrow.web.Call;
import morrow.web.PlainText;
import morrow.web.Problem;
import morrow.web.Routes;

/// The calls of operators about who is always reviewed (protocol/HTTP.md, “Articles and posts”).
final class AlwaysReviewedApi implements Routes.Feature {
  private static final int MOST_BYTES = 8 << 10;
  private static final int MOST_REASON = 600;

  record End(String specialist, String reason) {
    End {
      requireNonNull(specialist);
      reason = PlainText.lines(reason, 3, MOST_REASON, "A reason");
    }
  }

  private final AlwaysReviewed always;

  AlwaysReviewedApi(AlwaysReviewed always) {
    this.always = always;
  }

  @Override
  public void routes(Routes routes) {
    routes.get("/api/operator/always-reviewed", this::all).to(Audience.OPERATOR);
    routes.post("/api/operator/always-reviewed/end", this::end).to(Audience.OPERATOR);
  }

  private void all(Call call) throws IOException {
    call.json(always.all());
  }

  private void end(Call call) throws IOException {
    End body = call.json(End.class, MOST_BYTES);
    switch (always.end(call.signedIn().account(), body.specialist, body.reason)) {
      case DONE -> call.json(always.all());
      case UNKNOWN -> throw Problem.notFound();
      case OWN_ACCOUNT ->
          throw new Problem(403, "operator.own-account", "Nobody decides about their own account.");
    }
  }
}
