package morrow.consultations;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import morrow.calendars.CalendarFile;
import morrow.specialists.Way;
import morrow.web.Audience;
import morrow.web.Call;
import morrow.web.Problem;
import morrow.web.Routes;
import org.jspecify.annotations.Nullable;

/// The calls of persons (protocol/HTTP.md, "Consultations"). Each person reaches the own consultations only.
final class PersonsApi implements Routes.Feature {
  private static final int MOST_BYTES = 2 << 10;

  record HoldBody(
      @JsonProperty(required = true) UUID request,
      @JsonProperty(required = true) String specialist,
      @JsonProperty(required = true) Instant starts,
      @JsonProperty(required = true) Way way) {}

  record WaitBody(@JsonProperty(required = true) UUID id, @Nullable Instant until) {}

  record CalendarBody(
      @JsonProperty(required = true) UUID id, @JsonProperty(required = true) String language) {}

  record CalendarAnswer(String file) {}

  record All(
      List<Seen> consultations, List<Bodies.Waits> waiting, List<NoticeStore.Notice> notices) {}

  private final Holds holds;
  private final Changes changes;
  private final WaitingList waiting;
  private final Lists lists;
  private final Told told;

  PersonsApi(Holds holds, Changes changes, WaitingList waiting, Lists lists) {
    this.holds = holds;
    this.changes = changes;
    this.waiting = waiting;
    this.lists = lists;
    this.told = new Told(lists);
  }

  @Override
  public void routes(Routes routes) {
    routes.get("/api/consultations", this::all).to(Audience.PERSON);
    routes.post("/api/consultations/hold", this::hold).to(Audience.PERSON);
    routes.post("/api/consultations/confirm", this::confirm).to(Audience.PERSON);
    routes.post("/api/consultations/release", this::release).to(Audience.PERSON);
    routes.post("/api/consultations/move", this::move).to(Audience.PERSON);
    routes.post("/api/consultations/call-off", this::callOff).to(Audience.PERSON);
    routes.post("/api/consultations/wait", this::await).to(Audience.PERSON);
    routes.post("/api/consultations/wait/stop", this::stop).to(Audience.PERSON);
    routes.post("/api/consultations/wait/take", this::take).to(Audience.PERSON);
    routes.post("/api/consultations/calendar-file", this::calendarFile).to(Audience.PERSON);
    routes.post("/api/consultations/notices/seen", this::seen).to(Audience.PERSON);
  }

  private void all(Call call) throws IOException {
    UUID person = call.signedIn().account();
    List<Seen> consultations = lists.ofPerson(person);
    call.json(new All(consultations, Bodies.waits(consultations), lists.notices(person)));
  }

  private void hold(Call call) throws IOException {
    HoldBody body = call.json(HoldBody.class, MOST_BYTES);
    Wish wish =
        Bodies.parsed(() ->
            new Wish(
                Bodies.required(body.request),
                Bodies.required(body.specialist),
                Bodies.required(body.starts),
                Bodies.required(body.way)));
    told.answer(call, Side.PERSON, holds.hold(call.signedIn().account(), wish), 201);
  }

  private void confirm(Call call) throws IOException {
    told.answer(call, Side.PERSON, holds.confirm(call.signedIn().account(), Bodies.id(call)), 200);
  }

  private void release(Call call) throws IOException {
    if (holds.release(call.signedIn().account(), Bodies.id(call))) {
      call.noContent();
    } else {
      throw new Problem(409, "consultation.changed", "It is booked already. Call it off instead.");
    }
  }

  private void move(Call call) throws IOException {
    Bodies.Move body = Bodies.move(call);
    told.answer(
        call,
        Side.PERSON,
        changes.move(
            Side.PERSON,
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
        Side.PERSON,
        changes.callOff(
            Side.PERSON, call.signedIn().account(), body.id(), body.version(), body.why()),
        200);
  }

  private void await(Call call) throws IOException {
    WaitBody body = call.json(WaitBody.class, MOST_BYTES);
    told.answer(
        call,
        Side.PERSON,
        waiting.await(call.signedIn().account(), Bodies.required(body.id), body.until),
        200);
  }

  private void stop(Call call) throws IOException {
    told.answer(call, Side.PERSON, waiting.stop(call.signedIn().account(), Bodies.id(call)), 200);
  }

  private void take(Call call) throws IOException {
    told.answer(call, Side.PERSON, waiting.take(call.signedIn().account(), Bodies.id(call)), 200);
  }

  /// The title says nothing: whoever looks at the calendar sees it too.
  private void calendarFile(Call call) throws IOException {
    CalendarBody body = call.json(CalendarBody.class, MOST_BYTES);
    String title =
        switch (Bodies.required(body.language)) {
          case "de" -> "Termin";
          case "en" -> "Appointment";
          default -> throw Problem.malformed("The language is en or de.");
        };
    Seen booked =
        lists
            .booked(call.signedIn().account(), Bodies.required(body.id))
            .orElseThrow(Problem::notFound);
    call.json(
        new CalendarAnswer(CalendarFile.of(booked.id(), booked.starts(), booked.ends(), title)));
  }

  private void seen(Call call) throws IOException {
    lists.seen(call.signedIn().account(), Bodies.ids(call));
    call.noContent();
  }
}
