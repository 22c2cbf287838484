package morrow.consultations;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import morrow.web.Audience;
import morrow.web.Call;
import morrow.web.Problem;
import morrow.web.Routes;

/// The calls of specialists (protocol/HTTP.md, "Consultations"). Each specialist reaches the own consultations only.
final class SpecialistsApi implements Routes.Feature {
  private static final Duration LONGEST = Duration.ofDays(400);

  record All(List<Seen> consultations, List<NoticeStore.Notice> notices) {}

  private final Changes changes;
  private final Lists lists;
  private final Told told;
  private final InstantSource clock;

  SpecialistsApi(Changes changes, Lists lists, InstantSource clock) {
    this.changes = changes;
    this.lists = lists;
    this.told = new Told(lists);
    this.clock = clock;
  }

  @Override
  public void routes(Routes routes) {
    routes.get("/api/specialist/consultations", this::all).to(Audience.SPECIALIST);
    routes.post("/api/specialist/consultations/move", this::move).to(Audience.SPECIALIST);
    routes.post("/api/specialist/consultations/call-off", this::callOff).to(Audience.SPECIALIST);
    routes.post("/api/specialist/consultations/notices/seen", this::seen).to(Audience.SPECIALIST);
  }

  private void all(Call call) throws IOException {
    UUID specialist = call.signedIn().account();
    Instant now = clock.instant();
    Instant from = instant(call, "from", now.minus(Duration.ofDays(30)));
    Instant until = instant(call, "until", from.plus(Duration.ofDays(120)));
    if (!from.isBefore(until) || until.isAfter(from.plus(LONGEST))) {
      throw Problem.malformed("The span from “from” to “until” has at most 400 days.");
    }
    call.json(new All(lists.ofSpecialist(specialist, from, until), lists.notices(specialist)));
  }

  private static Instant instant(Call call, String name, Instant otherwise) {
    try {
      Instant instant = call.query(name).map(Instant::parse).orElse(otherwise);
      if (instant.isBefore(Instant.EPOCH)
          || instant.isAfter(Instant.parse("9000-01-01T00:00:00Z"))) {
        throw Problem.malformed("The call's " + name + " is too far away.");
      }
      return instant;
    } catch (DateTimeException e) {
      throw Problem.malformed("The call's " + name + " has to be an instant in UTC.");
    }
  }

  private void move(Call call) throws IOException {
    Bodies.Move body = Bodies.move(call);
    told.answer(
        call,
        Side.SPECIALIST,
        changes.move(
            Side.SPECIALIST,
            call.signedIn().account(),
            body.id(),
            body.version(),
            body.starts(),
            body.way()),
        200);
  }

  private void callOff(Call call) throws IOException {
    Bodies.CallOff body = Bodies.callOff(call);
    told.answer(
        call,
        Side.SPECIALIST,
        changes.callOff(
            Side.SPECIALIST, call.signedIn().account(), body.id(), body.version(), body.why()),
        200);
  }

  private void seen(Call call) throws IOException {
    lists.seen(call.signedIn().account(), Bodies.ids(call));
    call.noContent();
  }
}
