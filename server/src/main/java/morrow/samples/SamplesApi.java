package morrow.samples;

import java.io.IOException;
import morrow.web.Audience;
import morrow.web.Call;
import morrow.web.Routes;

/// The calls of operators about the sample collection (protocol/HTTP.md, "Sample collection").
final class SamplesApi implements Routes.Feature {
  private final SampleCollection collection;

  SamplesApi(SampleCollection collection) {
    this.collection = collection;
  }

  @Override
  public void routes(Routes routes) {
    routes.get("/api/operator/samples", this::figures).to(Audience.OPERATOR);
    routes.post("/api/operator/samples/load", this::load).to(Audience.OPERATOR);
    routes.post("/api/operator/samples/remove", this::remove).to(Audience.OPERATOR);
  }

  private void figures(Call call) throws IOException {
    call.json(collection.figures());
  }

  private void load(Call call) throws IOException {
    call.json(collection.load());
  }

  private void remove(Call call) throws IOException {
    call.json(collection.remove());
  }
}
