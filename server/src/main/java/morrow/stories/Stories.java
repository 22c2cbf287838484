package morrow.stories;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import morrow.pennames.PenName;
import morrow.pennames.PenNames;
import morrow.review.Matter;
import morrow.review.Part;
import morrow.review.Review;
import morrow.review.Submission;
import morrow.search.Kind;
import morrow.search.Search;
import morrow.specialists.Topic;
import morrow.web.Language;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/// What writers do: send a story, change it, take it back.
final class Stories {
  private static final NoArgGenerator IDS = Generators.timeBasedEpochRandomGenerator();

  private final Jdbi database;
  private final PenNames penNames;
  private final Review review;
  private final Search search;
  private final StoriesSettings settings;
  private final InstantSource clock;

  Stories(
      Jdbi database,
      PenNames penNames,
      Review review,
      Search search,
      StoriesSettings settings,
      InstantSource clock) {
    this.database = database;
    this.penNames = penNames;
    this.review = review;
    this.search = search;
    this.settings = settings;
    this.clock = clock;
  }

  /// Somebody's stories, without those that were withdrawn: of them there is nothing.
  List<OwnStory> of(UUID writer) {
    return database.withHandle(sql -> new StoryStore(sql).of(writer));
  }

  Optional<OwnStory> one(UUID writer, UUID id) {
    return database.withHandle(sql -> new StoryStore(sql).one(writer, id));
  }

  /// How long until somebody may send another story; zero when now.
  Duration wait(UUID writer) {
    return database.withHandle(
        sql -> left(new StoryStore(sql).until(writer, "new"), settings.stories()));
  }

  /// Sends a story to be reviewed.
  ///
  /// @param request the same for the same sending that comes again
  Outcome send(UUID writer, UUID request, Language language, String penName, Telling telling) {
    return database.inTransaction(sql -> {
      StoryStore store = new StoryStore(sql);
      if (!store.awaitWriter(writer)) {
        return new Outcome.NotThere();
      }
      Optional<UUID> earlier = store.earlier(writer, request);
      if (earlier.isPresent()) {
        // Whoever wrote on because the answer was lost learns that this text was not sent.
        OwnStory story = own(store, writer, earlier.get());
        return story.latest().equals(telling)
            ? new Outcome.Done(story)
            : new Outcome.ChangedMeanwhile(story);
      }
      Duration left = left(store.until(writer, "new"), settings.stories());
      if (left.isPositive()) {
        return new Outcome.TooOften(left);
      }
      morrow.pennames.Outcome named = penNames.take(sql, writer, penName);
      if (!(named instanceof morrow.pennames.Outcome.Done(PenName name))) {
        return new Outcome.NameRefused(named);
      }
      UUID id = IDS.generate();
      count(store, writer, "new", settings.stories());
      store.add(id, writer, request, language.code(), name.text());
      submit(sql, writer, id, language, name.text(), telling);
      return new Outcome.Done(own(store, writer, id));
    });
  }

  /// Sends another text for a story that was sent before. What is shown stays until it is approved.
  ///
  /// @param version that the writer changed
  Outcome change(UUID writer, UUID id, long version, Telling telling) {
    return database.inTransaction(sql -> {
      StoryStore store = new StoryStore(sql);
      Optional<OwnStory> found = held(store, writer, id);
      if (found.isEmpty()) {
        return new Outcome.NotThere();
      }
      OwnStory story = found.get();
      if (story.version() != version) {
        // The same once more, after its answer was lost, is done already.
        return story.version() == version + 1 && story.latest().equals(telling)
            ? new Outcome.Done(story)
            : new Outcome.ChangedMeanwhile(story);
      }
      Duration left = left(store.until(writer, "change"), settings.changes());
      if (left.isPositive()) {
        return new Outcome.TooOften(left);
      }
      count(store, writer, "change", settings.changes());
      store.countVersion(id);
      Language language = language(story.language());
      submit(sql, writer, id, language, story.penName(), telling);
      return new Outcome.Done(own(store, writer, id));
    });
  }

  /// Takes back a change that is not shown; the story stays public as it is.
  Outcome keepAsItIs(UUID writer, UUID id) {
    return database.inTransaction(sql -> {
      StoryStore store = new StoryStore(sql);
      Optional<OwnStory> found = held(store, writer, id);
      if (found.isEmpty() || found.get().shown() == null) {
        return new Outcome.NotThere();
      }
      if (found.get().sent() != null) {
        store.unsend(id);
        store.countVersion(id);
        review.takeBack(sql, Matter.STORY, id);
      }
      return new Outcome.Done(own(store, writer, id));
    });
  }

  /// Takes a story away for good, from wherever it is. Done once more, it is done already.
  void withdraw(UUID writer, UUID id) {
    database.useTransaction(sql -> {
      StoryStore store = new StoryStore(sql);
      if (held(store, writer, id).isPresent()) {
        erase(sql, id);
      }
    });
  }

  /// Takes away what an account wrote, before it goes itself.
  void beforeDeletion(Handle transaction, UUID account) {
    new StoryStore(transaction).lockAll(account).forEach(id -> erase(transaction, id));
  }

  /// @param transaction which holds the story's row
  void erase(Handle transaction, UUID id) {
    review.withdraw(transaction, Matter.STORY, id);
    new ShelfStore(transaction).hide(id);
    search.remove(transaction, Kind.STORY, id);
    new StoryStore(transaction).delete(id);
  }

  private void submit(
      Handle sql, UUID writer, UUID id, Language language, String penName, Telling telling) {
    new StoryStore(sql).send(id, telling, now());
    String topics = telling.topics().stream().map(Topic::word).collect(Collectors.joining(", "));
    List<Part> parts =
        List.of(
            new Part("title", telling.title()),
            new Part("pen-name", penName),
            new Part("topics", topics),
            new Part("text", telling.text()));
    review.submit(
        sql,
        new Submission(
            Matter.STORY, id, writer, language, telling.title(), parts, telling.tellsOfDanger()));
  }

  /// The story with its row held, after the writer's account: whoever takes the account away begins with that too.
  private static Optional<OwnStory> held(StoryStore store, UUID writer, UUID id) {
    return store.awaitWriter(writer) && store.lock(id).filter(writer::equals).isPresent()
        ? store.one(writer, id)
        : Optional.empty();
  }

  private static OwnStory own(StoryStore store, UUID writer, UUID id) {
    return store.one(writer, id).orElseThrow();
  }

  /// A bucket with room for `atOnce`, told by the moment at which it is full again.
  private Duration left(Instant until, StoriesSettings.Rate rate) {
    Instant earliest = until.minus(rate.oneMoreEach().multipliedBy(rate.atOnce() - 1L));
    Duration left = Duration.between(now(), earliest);
    return left.isPositive() ? left : Duration.ZERO;
  }

  private void count(StoryStore store, UUID writer, String what, StoriesSettings.Rate rate) {
    Instant until = store.until(writer, what);
    Instant from = until.isAfter(now()) ? until : now();
    store.countUntil(writer, what, from.plus(rate.oneMoreEach()));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  static Language language(String code) {
    return Language.of(code)
        .orElseThrow(() -> new IllegalArgumentException("The language is one that Morrow speaks."));
  }
}
