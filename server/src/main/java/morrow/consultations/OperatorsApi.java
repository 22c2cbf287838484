package morrow.consultations;

import java.io.IOException;
import java.util.List;
import morrow.web.Audience;
import morrow.web.Call;
import morrow.web.Routes;

/// What an operator learns of consultations: counts, and of few nothing.
final class OperatorsApi implements Routes.Feature {
  record Counts(List<Statistics.Count> counts) {}

  private final Statistics statistics;

  OperatorsApi(Statistics statistics) {
    this.statistics = statistics;
  }

  @Override
  public void routes(Routes routes) {
    routes.get("/api/operator/consultations/counts", this::counts).to(Audience.OPERATOR);
  }

  private void counts(Call call) throws IOException {
    call.json(new Counts(statistics.ofAll()));
  }
}
