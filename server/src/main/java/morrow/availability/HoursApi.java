package morrow.availability;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import morrow.specialists.Way;
import morrow.web.Audience;
import morrow.web.Call;
import morrow.web.Problem;
import morrow.web.Routes;
import org.jspecify.annotations.Nullable;

/// What a specialist asks and says about the own hours (protocol/HTTP.md, "Hours and free times").
final class HoursApi implements Routes.Feature {
  /// Room for far more than is allowed, so that too much is answered with what is too much.
  private static final int MOST_BYTES = 2 << 20;

  private static final int MOST_DAYS = 84;

  record Time(Instant starts, List<Way> ways) {
    static Time of(FreeTime time) {
      return new Time(time.starts(), time.ways().stream().sorted().toList());
    }
  }

  record PreviewDay(
      String date, List<Time> times, @Nullable String why, @Nullable String holiday) {}

  record Preview(String zone, boolean seesPeople, List<PreviewDay> days) {}

  record Places(List<Holidays.Country> countries) {}

  private final OwnHours hours;

  HoursApi(OwnHours hours) {
    this.hours = hours;
  }

  @Override
  public void routes(Routes routes) {
    routes.get("/api/specialist/hours", this::get).to(Audience.SPECIALIST);
    routes.post("/api/specialist/hours", this::save).to(Audience.SPECIALIST);
    routes.get("/api/specialist/hours/preview", this::preview).to(Audience.SPECIALIST);
    routes.get("/api/specialist/hours/holiday-places", this::places).to(Audience.SPECIALIST);
  }

  private void get(Call call) throws IOException {
    call.json(hours.of(call.signedIn().account()).orElseThrow(HoursApi::noProfile));
  }

  private void save(Call call) throws IOException {
    HoursBody body = call.json(HoursBody.class, MOST_BYTES);
    UUID specialist = call.signedIn().account();
    switch (hours.save(specialist, parse(body), body.zone())) {
      case OwnHours.Outcome.Saved(HoursBody saved) -> call.json(saved);
      case OwnHours.Outcome.Changed(HoursBody current) ->
          throw new Problem(
                  409,
                  "hours.changed",
                  "Your hours were changed elsewhere meanwhile. Look at them, and save again.")
              .with("hours", current);
      case OwnHours.Outcome.OtherZone(String zone) ->
          throw Problem.malformed(
              "Hours are in the zone of the profile, which is " + zone + ". It is changed there.");
      case OwnHours.Outcome.NoProfile _ -> throw noProfile();
    }
  }

  private static Hours parse(HoursBody body) {
    try {
      return body.hours();
    } catch (IllegalArgumentException e) {
      throw Problem.malformed(String.valueOf(e.getMessage()));
    }
  }

  private void preview(Call call) throws IOException {
    OwnHours.Preview preview =
        hours
            .preview(call.signedIn().account(), days(call), language(call))
            .orElseThrow(HoursApi::noProfile);
    call.json(
        new Preview(
            preview.zone().getId(),
            preview.seesPeople(),
            preview.days().stream().map(HoursApi::day).toList()));
  }

  private static PreviewDay day(OwnHours.PreviewDay preview) {
    Day day = preview.day();
    return new PreviewDay(
        day.date().toString(),
        day.times().stream().map(Time::of).toList(),
        day.whyNot() == null ? null : day.whyNot().word(),
        preview.holiday().orElse(null));
  }

  private void places(Call call) throws IOException {
    call.json(new Places(Holidays.places(language(call))));
  }

  private static int days(Call call) {
    String text = call.query("days").orElse("28");
    if (text.matches("\\d{1,2}")) {
      int days = Integer.parseInt(text);
      if (days >= 1 && days <= MOST_DAYS) {
        return days;
      }
    }
    throw Problem.malformed("A preview is of 1 to " + MOST_DAYS + " days.");
  }

  private static Locale language(Call call) {
    return Locale.of(
        call.query("language")
            .filter(code -> code.matches("[a-z]{2}"))
            .orElse(call.language().code()));
  }

  private static Problem noProfile() {
    return new Problem(
        409,
        "hours.no-profile",
        "Fill in your profile first. It says in which zone your hours are.");
  }
}
