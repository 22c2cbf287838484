package morrow.samples;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import morrow.articles.Articles;
import morrow.articles.Reference;
import morrow.articles.SampleWriting;
import morrow.articles.WritingKind;
import morrow.questions.SampleQuestion;
import morrow.stories.SampleStory;
import morrow.stories.Telling;
import morrow.web.Language;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/// Puts the collection in and takes it out again.
public final class SampleCollection {
  /// The collection looks as if it had grown: the first piece of each kind is this old, and each further one so much older.
  private static final Duration NEWEST_ARTICLE = Duration.ofDays(3);

  private static final Duration BETWEEN_ARTICLES = Duration.ofDays(9);
  private static final Duration NEWEST_POST = Duration.ofDays(5);
  private static final Duration BETWEEN_POSTS = Duration.ofDays(17);
  private static final Duration NEWEST_STORY = Duration.ofDays(6);
  private static final Duration BETWEEN_STORIES = Duration.ofDays(13);

  /// What is written under a question follows within two days.
  private static final Duration NEWEST_QUESTION = Duration.ofDays(4);

  private static final Duration BETWEEN_QUESTIONS = Duration.ofDays(5);

  private final Jdbi database;
  private final Articles articles;
  private final morrow.stories.Samples stories;
  private final morrow.questions.Samples questions;
  private final InstantSource clock;

  SampleCollection(
      Jdbi database,
      Articles articles,
      morrow.stories.Samples stories,
      morrow.questions.Samples questions,
      InstantSource clock) {
    this.database = database;
    this.articles = articles;
    this.stories = stories;
    this.questions = questions;
    this.clock = clock;
  }

  /// How much of it is there.
  Figures figures() {
    return database.withHandle(sql -> new SampleStore(sql).figures());
  }

  /// Puts in what is not there, in one transaction: all articles, unless there is one, and so on. What is there stays as it is, with what
  /// people wrote under it.
  Figures load() {
    Collection collection = Collection.bundled();
    return database.inTransaction(sql -> {
      SampleStore store = new SampleStore(sql);
      store.waitForTurn();
      Figures there = store.figures();
      Instant now = clock.instant().truncatedTo(ChronoUnit.HOURS);
      List<Signing.SampleSpecialist> specialists =
          store.specialists(LocalDate.ofInstant(now, ZoneOffset.UTC));
      Signing signing = new Signing(specialists);
      List<Optional<UUID>> ofPosts = new Signing(specialists).authors(collection.posts());
      // One language after the other, in the order in which everybody holds their shelves in
      // search.
      for (Language language : Language.values()) {
        if (there.articles() == 0) {
          publishArticles(sql, collection.articles(), language, signing, now);
        }
        if (there.posts() == 0) {
          publishPosts(sql, collection.posts(), language, ofPosts, now);
        }
        if (there.stories() == 0) {
          publishStories(sql, collection.stories(), language, now);
        }
        if (there.questions() == 0) {
          publishQuestions(sql, collection.questions(), language, signing, now);
        }
      }
      return store.figures();
    });
  }

  /// Takes all of it out, one kind after the other: whoever writes under one of its questions at this moment holds that question and waits
  /// for search, so nothing of search may be held from the kind before. Stopped in the middle, it can be asked again.
  Figures remove() {
    for (Consumer<Handle> kind :
        List.<Consumer<Handle>>of(
            articles::removeSamples, stories::withdraw, questions::removeAll)) {
      database.useTransaction(sql -> {
        new SampleStore(sql).waitForTurn();
        kind.accept(sql);
      });
    }
    return figures();
  }

  private void publishArticles(
      Handle sql, List<Article> all, Language language, Signing signing, Instant now) {
    for (int i = 0; i < all.size(); i++) {
      Article article = all.get(i);
      Article.Edition edition = article.in(language);
      List<UUID> names = signing.names(language, article.topics(), 1);
      articles.publishSample(
          sql,
          new SampleWriting(
              id(article.name() + "." + language.code()),
              id(article.name()),
              WritingKind.ARTICLE,
              language,
              edition.slug(),
              edition.title(),
              edition.cover(),
              edition.body(),
              article.topics(),
              article.references().stream()
                  .map(work -> Reference.of(work, edition.annotation(work.path("id").asText())))
                  .toList(),
              "",
              names.isEmpty() ? null : names.getFirst(),
              before(now, NEWEST_ARTICLE, BETWEEN_ARTICLES, i)));
    }
  }

  private void publishPosts(
      Handle sql, List<Post> all, Language language, List<Optional<UUID>> authors, Instant now) {
    for (int i = 0; i < all.size(); i++) {
      Post post = all.get(i);
      Post.Edition edition = post.in(language);
      articles.publishSample(
          sql,
          new SampleWriting(
              id("post " + post.name() + "." + language.code()),
              id("post " + post.name()),
              WritingKind.POST,
              language,
              edition.slug(),
              edition.title(),
              edition.cover(),
              edition.body(),
              post.topics(),
              List.of(),
              edition.source(),
              authors.get(i).orElse(null),
              before(now, NEWEST_POST, BETWEEN_POSTS, i)));
    }
  }

  private void publishStories(Handle sql, List<Story> all, Language language, Instant now) {
    for (int i = 0; i < all.size(); i++) {
      Story.Edition edition = all.get(i).in(language);
      stories.publish(
          sql,
          new SampleStory(
              language,
              edition.slug(),
              edition.penName(),
              new Telling(edition.title(), edition.text(), all.get(i).topics()),
              before(now, NEWEST_STORY, BETWEEN_STORIES, i)));
    }
  }

  private void publishQuestions(
      Handle sql, List<Question> all, Language language, Signing signing, Instant now) {
    for (int i = 0; i < all.size(); i++) {
      Question question = all.get(i);
      Question.Edition edition = question.in(language);
      List<UUID> names = signing.names(language, question.topics(), question.answers().size());
      List<SampleQuestion.Answer> answers =
          IntStream.range(0, question.answers().size())
              .mapToObj(at ->
                  new SampleQuestion.Answer(
                      at < names.size() ? names.get(at) : null,
                      question.answers().get(at).in(language),
                      question.answers().get(at).helped()))
              .toList();
      questions.publish(
          sql,
          new SampleQuestion(
              language,
              edition.slug(),
              edition.penName(),
              edition.title(),
              edition.text(),
              edition.tried(),
              edition.help(),
              question.topics(),
              question.danger(),
              before(now, NEWEST_QUESTION, BETWEEN_QUESTIONS, i),
              answers,
              question.followUps().stream()
                  .map(each ->
                      new SampleQuestion.FollowUp(
                          each.after(), each.by().equals("specialist"), each.in(language)))
                  .toList()));
    }
  }

  private static Instant before(Instant now, Duration newest, Duration between, int place) {
    return now.minus(newest).minus(between.multipliedBy(place));
  }

  /// The same piece has the same id wherever it is put in.
  private static UUID id(String name) {
    return UUID.nameUUIDFromBytes(("morrow.samples " + name).getBytes(StandardCharsets.UTF_8));
  }
}
