package morrow.availability;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.format.DateTimeParseException;
import java.util.List;
import morrow.web.Audience;
import morrow.web.Call;
import morrow.web.Problem;
import morrow.web.Routes;

/// When a specialist can be met, for everyone (protocol/HTTP.md, "Hours and free times").
final class FreeTimesApi implements Routes.Feature {
  private static final Duration LONGEST = Duration.ofDays(35);
  private static final Instant FIRST = Instant.parse("2000-01-01T00:00:00Z");
  private static final Instant LAST = Instant.parse("2200-01-01T00:00:00Z");

  /// A month of a usual specialist is small; one who begins every ten minutes by day and night is not.
  private static final int FEW = 600;

  private static final long TIME_BYTES = 80;

  record Answer(String zone, boolean offersFirst, List<HoursApi.Time> times) {}

  private final FreeTimesStore store;
  private final InstantSource clock;

  FreeTimesApi(FreeTimesStore store, InstantSource clock) {
    this.store = store;
    this.clock = clock;
  }

  @Override
  public void routes(Routes routes) {
    routes.get("/api/free-times", this::get).to(Audience.EVERYONE);
  }

  private void get(Call call) throws IOException {
    String slug =
        call.query("specialist").orElseThrow(() -> Problem.malformed("The call names nobody."));
    Instant from = instant(call, "from");
    Instant until = instant(call, "until");
    if (!from.isBefore(until) || Duration.between(from, until).compareTo(LONGEST) > 0) {
      throw Problem.malformed("Ask for times from one moment until a later one, at most 35 days.");
    }
    FreeTimesStore.Shown shown =
        store.shown(slug, from, until, clock.instant()).orElseThrow(Problem::notFound);
    if (shown.times().size() > FEW) {
      call.gather(shown.times().size() * TIME_BYTES);
    }
    call.json(
        new Answer(
            shown.zone(),
            shown.offersFirst(),
            shown.times().stream().map(HoursApi.Time::of).toList()));
  }

  private static Instant instant(Call call, String name) {
    try {
      Instant instant = Instant.parse(call.query(name).orElse(""));
      if (!instant.isBefore(FIRST) && instant.isBefore(LAST)) {
        return instant;
      }
    } catch (DateTimeParseException e) {
      // Told below.
    }
    throw Problem.malformed(
        "The call's " + name + " is a moment like 2026-12-24T09:00:00Z, between 2000 and 2199.");
  }
}
