package morrow.review;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.util.List;
import morrow.web.Audience;
import morrow.web.Call;
import morrow.web.Problem;
import morrow.web.Routes;

/// The calls of operators about who reviews, and how long writers wait (protocol/HTTP.md, "Review").
final class ReviewersApi implements Routes.Feature {
  private static final int MOST_BYTES = 1 << 10;

  record SpecialistBody(String specialist) {
    SpecialistBody {
      requireNonNull(specialist);
    }
  }

  record All(List<Reviewers.Named> reviewers) {}

  private final Reviewers reviewers;
  private final Figures figures;

  ReviewersApi(Reviewers reviewers, Figures figures) {
    this.reviewers = reviewers;
    this.figures = figures;
  }

  @Override
  public void routes(Routes routes) {
    routes.get("/api/operator/reviewers", this::all).to(Audience.OPERATOR);
    routes.post("/api/operator/reviewers/name", this::name).to(Audience.OPERATOR);
    routes.post("/api/operator/reviewers/unname", this::unname).to(Audience.OPERATOR);
    routes.get("/api/operator/review/figures", this::figures).to(Audience.OPERATOR);
  }

  private void all(Call call) throws IOException {
    call.json(new All(reviewers.all()));
  }

  private void name(Call call) throws IOException {
    switch (reviewers.name(call.json(SpecialistBody.class, MOST_BYTES).specialist)) {
      case Outcome.Named _ -> call.json(new All(reviewers.all()));
      case Outcome.Unknown _ -> throw Problem.notFound();
      case Outcome.NotVerified _ ->
          throw new Problem(
              409, "review.not-verified", "Only a verified specialist can be named to review.");
    }
  }

  private void unname(Call call) throws IOException {
    reviewers.unname(call.json(SpecialistBody.class, MOST_BYTES).specialist);
    call.json(new All(reviewers.all()));
  }

  private void figures(Call call) throws IOException {
    call.json(figures.all());
  }
}
