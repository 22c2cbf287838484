package morrow.stories;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import morrow.specialists.Topic;
import morrow.web.Audience;
import morrow.web.Call;
import morrow.web.Problem;
import morrow.web.Routes;
import org.jspecify.annotations.Nullable;

/// The calls of persons about their own stories (protocol/HTTP.md, "Stories").
final class StoriesApi implements Routes.Feature {
  private static final int MOST_STORY_BYTES = 160 << 10;
  private static final int MOST_ID_BYTES = 1 << 10;

  record SendBody(
      @JsonProperty(required = true) UUID request,
      @JsonProperty(required = true) String language,
      @JsonProperty(required = true) String penName,
      @JsonProperty(required = true) String title,
      @JsonProperty(required = true) String text,
      @JsonProperty(required = true) List<Topic> topics) {}

  record ChangeBody(
      @JsonProperty(required = true) UUID id,
      @JsonProperty(required = true) long version,
      @JsonProperty(required = true) String title,
      @JsonProperty(required = true) String text,
      @JsonProperty(required = true) List<Topic> topics) {}

  record IdBody(@JsonProperty(required = true) UUID id) {}

  /// What is public of a story.
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record ShownAnswer(
      String address, String title, @Nullable String text, List<Topic> topics, String day) {
    static @Nullable ShownAnswer of(@Nullable Shown shown, boolean whole) {
      if (shown == null) {
        return null;
      }
      Telling telling = shown.telling();
      return new ShownAnswer(
          StoryPages.address(shown.language(), shown.slug()),
          telling.title(),
          whole ? telling.text() : null,
          telling.topics(),
          shown.day().toString());
    }
  }

  /// What was sent and is not public.
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record SentAnswer(
      Sent.State state,
      Instant since,
      String title,
      @Nullable String text,
      List<Topic> topics,
      String reason) {
    static @Nullable SentAnswer of(@Nullable Sent sent, boolean whole) {
      if (sent == null) {
        return null;
      }
      Telling telling = sent.telling();
      return new SentAnswer(
          sent.state(),
          sent.since(),
          telling.title(),
          whole ? telling.text() : null,
          telling.topics(),
          sent.reason());
    }
  }

  @JsonInclude(JsonInclude.Include.NON_NULL)
  record StoryAnswer(
      UUID id,
      long version,
      String language,
      String penName,
      @Nullable ShownAnswer shown,
      @Nullable SentAnswer sent) {
    static StoryAnswer of(OwnStory story, boolean whole) {
      return new StoryAnswer(
          story.id(),
          story.version(),
          story.language(),
          story.penName(),
          ShownAnswer.of(story.shown(), whole),
          SentAnswer.of(story.sent(), whole));
    }
  }

  /// @param seconds until another story may be sent; 0 when that is now
  record ListAnswer(List<StoryAnswer> stories, long seconds) {}

  private final Stories stories;

  StoriesApi(Stories stories) {
    this.stories = stories;
  }

  @Override
  public void routes(Routes routes) {
    routes.get("/api/stories", this::list).to(Audience.PERSON);
    routes.post("/api/stories/one", this::one).to(Audience.PERSON);
    routes.post("/api/stories/send", this::send).to(Audience.PERSON);
    routes.post("/api/stories/change", this::change).to(Audience.PERSON);
    routes.post("/api/stories/keep-as-it-is", this::keepAsItIs).to(Audience.PERSON);
    routes.post("/api/stories/withdraw", this::withdraw).to(Audience.PERSON);
  }

  private void list(Call call) throws IOException {
    UUID writer = call.signedIn().account();
    List<StoryAnswer> own =
        stories.of(writer).stream().map(story -> StoryAnswer.of(story, false)).toList();
    call.json(new ListAnswer(own, rounded(stories.wait(writer))));
  }

  private static long rounded(Duration wait) {
    return wait.plusMillis(999).toSeconds();
  }

  private void one(Call call) throws IOException {
    UUID id = id(call);
    OwnStory story = stories.one(call.signedIn().account(), id).orElseThrow(Problem::notFound);
    call.json(StoryAnswer.of(story, true));
  }

  private void send(Call call) throws IOException {
    SendBody body = call.json(SendBody.class, MOST_STORY_BYTES);
    UUID request = required(body.request);
    String name = required(body.penName);
    Telling telling = telling(body.title, body.text, body.topics);
    var language = parsed(() -> Stories.language(required(body.language)));
    answer(call, 201, stories.send(call.signedIn().account(), request, language, name, telling));
  }

  private void change(Call call) throws IOException {
    ChangeBody body = call.json(ChangeBody.class, MOST_STORY_BYTES);
    UUID id = required(body.id);
    Telling telling = telling(body.title, body.text, body.topics);
    answer(call, 200, stories.change(call.signedIn().account(), id, body.version, telling));
  }

  private void keepAsItIs(Call call) throws IOException {
    UUID id = id(call);
    answer(call, 200, stories.keepAsItIs(call.signedIn().account(), id));
  }

  private void withdraw(Call call) throws IOException {
    UUID id = id(call);
    stories.withdraw(call.signedIn().account(), id);
    call.noContent();
  }

  private static void answer(Call call, int status, Outcome outcome) throws IOException {
    switch (outcome) {
      case Outcome.Done(OwnStory story) -> call.json(status, StoryAnswer.of(story, true));
      case Outcome.NotThere _ -> throw Problem.notFound();
      case Outcome.ChangedMeanwhile(OwnStory story) ->
          throw new Problem(
                  409,
                  "story.changed",
                  "This story was changed meanwhile, in another window or by a decision. Nothing"
                      + " was sent.")
              .with("current", StoryAnswer.of(story, true));
      case Outcome.TooOften(Duration wait) ->
          throw Problem.wait(
              429, "story.wait", "You have sent enough for now. Nothing was sent.", wait);
      case Outcome.NameRefused(morrow.pennames.Outcome why) -> throw refused(why);
    }
  }

  private static Problem refused(morrow.pennames.Outcome why) {
    return switch (why) {
      case morrow.pennames.Outcome.TakenBySomebody _ ->
          new Problem(
              409, "pen-name.taken", "This pen name is used already. Please choose another.");
      case morrow.pennames.Outcome.IsYourHandle _ ->
          new Problem(409, "pen-name.your-handle", "This pen name is too close to your handle.");
      case morrow.pennames.Outcome.Unfit(String sentence) ->
          new Problem(400, "pen-name.unfit", sentence);
      case morrow.pennames.Outcome.Done _ -> throw new IllegalStateException("It was not refused.");
    };
  }

  private static Telling telling(
      @Nullable String title, @Nullable String text, @Nullable List<Topic> topics) {
    String givenTitle = required(title);
    String givenText = required(text);
    List<Topic> givenTopics = required(topics);
    givenTopics.forEach(StoriesApi::required);
    try {
      return new Telling(givenTitle, givenText, givenTopics);
    } catch (IllegalArgumentException e) {
      throw new Problem(400, "story.unfit", String.valueOf(e.getMessage()));
    }
  }

  private static UUID id(Call call) throws IOException {
    return required(call.json(IdBody.class, MOST_ID_BYTES).id);
  }

  /// JSON can say null where a value has to be.
  private static <T> T required(@Nullable T value) {
    if (value == null) {
      throw Problem.malformed("A field is missing.");
    }
    return value;
  }

  private static <T> T parsed(Supplier<T> parse) {
    try {
      return parse.get();
    } catch (IllegalArgumentException e) {
      throw Problem.malformed(String.valueOf(e.getMessage()));
    }
  }
}
