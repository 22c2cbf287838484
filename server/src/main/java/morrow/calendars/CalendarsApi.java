package morrow.calendars;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import morrow.web.Audience;
import morrow.web.Call;
import morrow.web.Language;
import morrow.web.Problem;
import morrow.web.Routes;
import org.jspecify.annotations.Nullable;

/// The calls of specialists about calendars elsewhere and about their feed (protocol/HTTP.md, "Calendars").
final class CalendarsApi implements Routes.Feature {
  private static final int MOST_SMALL_BYTES = 8 << 10;

  /// A file of the most bytes in base64, and its name.
  private static final int MOST_UPLOAD_BYTES = Calendars.MOST_BYTES / 3 * 4 + (4 << 10);

  record Subscription(@JsonProperty(required = true) String address) {}

  record Upload(
      @JsonProperty(required = true) String name, @JsonProperty(required = true) byte[] content) {}

  record Named(@JsonProperty(required = true) UUID id) {}

  record FeedWish(@Nullable String language) {}

  record OwnFeed(Instant since) {}

  record Overview(List<Source> sources, @Nullable OwnFeed feed) {}

  private final Calendars calendars;
  private final Rounds rounds;
  private final Feed feed;

  CalendarsApi(Calendars calendars, Rounds rounds, Feed feed) {
    this.calendars = calendars;
    this.rounds = rounds;
    this.feed = feed;
  }

  @Override
  public void routes(Routes routes) {
    routes.get("/api/specialist/calendars", this::overview).to(Audience.SPECIALIST);
    routes.post("/api/specialist/calendars/subscribe", this::subscribe).to(Audience.SPECIALIST);
    routes.post("/api/specialist/calendars/upload", this::upload).to(Audience.SPECIALIST);
    routes.post("/api/specialist/calendars/remove", this::remove).to(Audience.SPECIALIST);
    routes.post("/api/specialist/calendars/refresh", this::refresh).to(Audience.SPECIALIST);
    routes.post("/api/specialist/feed", this::open).to(Audience.SPECIALIST);
    routes.post("/api/specialist/feed/revoke", this::revoke).to(Audience.SPECIALIST);
    routes.get("/calendar/{token}", this::feed).to(Audience.EVERYONE);
  }

  private void overview(Call call) throws IOException {
    UUID specialist = call.signedIn().account();
    call.json(
        new Overview(
            calendars.sources(specialist), feed.since(specialist).map(OwnFeed::new).orElse(null)));
  }

  private void subscribe(Call call) throws IOException {
    Subscription body = call.json(Subscription.class, MOST_SMALL_BYTES);
    if (body.address == null) {
      throw Problem.malformed("A subscription has an address.");
    }
    answer(call, calendars.subscribe(call.signedIn().account(), body.address));
    rounds.soon();
  }

  private void upload(Call call) throws IOException, InterruptedException {
    Upload body = call.json(Upload.class, MOST_UPLOAD_BYTES);
    if (body.name == null || body.content == null) {
      throw Problem.malformed("An upload has a name and a content.");
    }
    String name = body.name.replaceAll("\\p{Cntrl}", "").strip();
    if (name.isEmpty() || name.length() > 120) {
      throw Problem.malformed("A file’s name has 1 to 120 characters.");
    }
    answer(call, calendars.upload(call.signedIn().account(), name, body.content));
  }

  private static void answer(Call call, Added added) throws IOException {
    switch (added) {
      case Added.As(UUID id) -> call.json(201, Map.of("id", id));
      case Added.NotVerified _ ->
          throw new Problem(
              409,
              "calendars.not-verified",
              "Calendars can be read once your profile is verified.");
      case Added.TooMany(int most) ->
          throw new Problem(
              409,
              "calendars.too-many",
              "You have " + most + " calendars here. Please remove one first.");
      case Added.Wait(var time) ->
          throw Problem.wait(
              429, "calendars.wait", "That was often. Please try again a little later.", time);
      case Added.Refused(Trouble trouble) ->
          throw new Problem(400, "calendars." + trouble.word(), trouble.sentence());
    }
  }

  private void remove(Call call) throws IOException {
    if (!calendars.remove(call.signedIn().account(), id(call))) {
      throw Problem.notFound();
    }
    call.noContent();
  }

  private void refresh(Call call) throws IOException {
    if (!calendars.refresh(call.signedIn().account(), id(call))) {
      throw Problem.notFound();
    }
    rounds.soon();
    call.noContent();
  }

  private static UUID id(Call call) throws IOException {
    UUID id = call.json(Named.class, MOST_SMALL_BYTES).id;
    if (id == null) {
      throw Problem.malformed("The call names a calendar by its id.");
    }
    return id;
  }

  private void open(Call call) throws IOException {
    String code = call.json(FeedWish.class, MOST_SMALL_BYTES).language;
    Language language =
        code == null
            ? Language.EN
            : Language.of(code)
                .orElseThrow(() -> Problem.malformed("Morrow does not speak this language."));
    FeedToken token =
        feed.open(call.signedIn().account(), language)
            .orElseThrow(() ->
                new Problem(409, "calendars.no-profile", "Please fill in your profile first."));
    call.json(Map.of("address", "/calendar/" + token.text()));
  }

  private void revoke(Call call) throws IOException {
    feed.revoke(call.signedIn().account());
    call.noContent();
  }

  private void feed(Call call) {
    String calendar = feed.calendar(call.segment("token")).orElseThrow(Problem::notFound);
    call.file("text/calendar; charset=utf-8", calendar.getBytes(StandardCharsets.UTF_8));
  }
}
