package morrow.articles;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import morrow.accounts.Caller;
import morrow.database.Database;
import morrow.database.DatabaseSettings;
import morrow.database.MortalServer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// A real server in which articles are published, approved and withdrawn while it, its database or both are killed. Whatever was under
/// way: the page, the list, the feed, the topic and the search show the same version of an article, or none of them shows it.
@Timeout(170)
class KilledWhilePublishingTest {
  private static final int KILLS = 4;
  private static final int MOST_STEPS = 12;
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Pattern VERSION = Pattern.compile(" in version (\\d+)");

  private final long seed = Long.getLong("morrow.test.seed", System.nanoTime());
  private final Random random = new Random(seed);
  private final AtomicInteger steps = new AtomicInteger();
  private final AtomicInteger unanswered = new AtomicInteger();
  private volatile boolean stop;
  private MortalServer server;

  @BeforeEach
  void prepare() throws IOException {
    System.out.println("seed " + seed);
    server = MortalServer.prepared("--articles.saves", "100000", "--review.acts.at-once", "100000");
  }

  @AfterEach
  void clear() throws Exception {
    server.end();
  }

  @Test
  void anArticleIsEverywhereOrNowhereWheneverTheServerWasKilled() throws Exception {
    List<Writer> writers = writers();
    server.start();
    awaitServer();
    int shown = 0;
    try (ExecutorService threads = Executors.newFixedThreadPool(writers.size())) {
      for (int kill = 0; kill <= KILLS; kill++) {
        stop = false;
        List<Future<?>> working = new ArrayList<>();
        for (Writer writer : writers) {
          working.add(threads.submit(() -> writer.work()));
        }
        awaitSteps(steps.get() + 1 + random.nextInt(MOST_STEPS), working);
        if (kill < KILLS) {
          TimeUnit.MILLISECONDS.sleep(random.nextInt(30));
          server.kill(kill);
        }
        stop = true;
        for (Future<?> each : working) {
          each.get();
        }
        awaitServer();
        for (Writer writer : writers) {
          shown += writer.compare();
        }
      }
    }
    System.out.println(
        steps + " steps, " + KILLS + " kills, " + unanswered + " unanswered, shown " + shown);
    assertThat(unanswered.get()).as("kills came while something was under way").isPositive();
    assertThat(shown).as("some of it was public").isPositive();
  }

  /// Two specialists who publish by themselves and one who is reviewed, each with two articles, made before the server starts.
  private List<Writer> writers() throws IOException {
    List<Writer> writers = new ArrayList<>();
    try (Database database = Database.open(DatabaseSettings.embedded(server.data()));
        Desk desk = new Desk(database)) {
      Caller operator = at(desk.operator);
      writers.add(new Writer(at(desk.known("one")), null, random.nextLong()));
      writers.add(new Writer(at(desk.known("two")), null, random.nextLong()));
      writers.add(new Writer(at(desk.verified("three")), operator, random.nextLong()));
      // The desk's clock is pinned, the server's is not.
      database
          .jdbi()
          .useHandle(sql -> {
            sql.execute("update specialist set verified_until = current_date + 365");
            sql.execute(
                "update session set started_at = now(), last_seen_at = now(), passed_at = now()");
          });
    }
    return writers;
  }

  private Caller at(Caller signedIn) {
    return new Caller(server.port(), "127.0.0.1").withCookieOf(signedIn);
  }

  private void awaitSteps(int count, List<Future<?>> working) throws Exception {
    while (steps.get() < count) {
      for (Future<?> each : working) {
        if (each.isDone()) {
          each.get();
          throw new AssertionError("a writer stopped before anything was killed");
        }
      }
      TimeUnit.MILLISECONDS.sleep(1);
    }
  }

  /// Until it answers what needs the database.
  private void awaitServer() throws InterruptedException, IOException {
    Caller visitor = new Caller(server.port(), "127.0.0.1");
    Instant end = Instant.now().plus(PATIENCE);
    while (Instant.now().isBefore(end)) {
      try {
        if (visitor.get("/en/articles").status() == 200) {
          return;
        }
      } catch (IllegalStateException notAnswered) {
        // Not yet.
      }
      TimeUnit.MILLISECONDS.sleep(20);
    }
    throw new AssertionError(server.log());
  }

  /// An article of a writer, by a word that stands in no other.
  private static final class Mine {
    final ObjectNode article;
    final String word;
    int version;

    /// What was acknowledged last: the version that is public, 0 for none; negative when that was not answered.
    int expected;

    Mine(String word) {
      this.word = word;
      article = Desk.article(word);
    }

    String id() {
      return article.path("id").asText();
    }
  }

  private final class Writer {
    private final Caller caller;
    private final @Nullable Caller reviewer;
    private final Random random;
    private final List<Mine> articles = new ArrayList<>();

    Writer(Caller caller, @Nullable Caller reviewer, long seed) {
      this.caller = caller;
      this.reviewer = reviewer;
      random = new Random(seed);
      for (int i = 0; i < 2; i++) {
        articles.add(
            new Mine(
                "Q"
                    + random
                        .ints(9, 'a', 'z' + 1)
                        .collect(
                            StringBuilder::new,
                            StringBuilder::appendCodePoint,
                            StringBuilder::append)));
      }
    }

    /// Publishes and withdraws until it is told to stop, or is not answered.
    @Nullable Void work() {
      while (!stop) {
        Mine mine = articles.get(random.nextInt(articles.size()));
        try {
          step(mine);
        } catch (IllegalStateException killed) {
          unanswered.incrementAndGet();
          return null;
        }
      }
      return null;
    }

    private void step(Mine mine) {
      int before = mine.expected;
      mine.expected = -1;
      if (before > 0 && random.nextInt(3) == 0) {
        done(caller.post("/api/specialist/writing/withdraw", Desk.id(mine.id())));
        mine.expected = 0;
        return;
      }
      mine.version++;
      mine.article
          .put("title", mine.word + " in version " + mine.version)
          .put("body", "The text " + mine.word + " in version " + mine.version + ".");
      JsonNode saved = done(caller.post("/api/specialist/writing/save", mine.article));
      mine.article.put("version", saved.path("version").asLong());
      JsonNode sent = done(Desk.submit(caller, mine.id(), saved.path("version").asLong()));
      if (reviewer != null) {
        assertThat(sent.path("state").asText()).isEqualTo("waiting");
        approve(reviewer, mine.article.path("title").asText());
      }
      mine.expected = mine.version;
    }

    private void approve(Caller reviewer, String title) {
      for (JsonNode one : done(reviewer.get("/api/review/queue")).path("waiting")) {
        if (one.path("title").asText().equals(title)) {
          JsonNode seen = done(reviewer.post("/api/review/case", Desk.id(one.path("id").asText())));
          done(
              reviewer.post(
                  "/api/review/decide",
                  Desk.id(seen.path("id").asText())
                      .put("version", seen.path("version").asLong())
                      .put("decision", "approve")
                      .put("reason", "")));
          return;
        }
      }
      throw new AssertionError("nothing waits: " + title);
    }

    private JsonNode done(Caller.Answer answer) {
      if (answer.status() == 503) {
        throw new IllegalStateException("the database was killed");
      }
      steps.incrementAndGet();
      return answer.expect(200).json();
    }

    /// What each place shows of each article is the same, and what was acknowledged.
    ///
    /// @return how many are public
    int compare() throws IOException {
      int shown = 0;
      for (Mine mine : articles) {
        Caller.Answer answer = caller.post("/api/specialist/writing", Desk.id(mine.id()));
        if (answer.status() == 404) {
          assertThat(mine.expected).as("nothing acknowledged is lost").isNotPositive();
          mine.article.put("version", 0);
          mine.expected = 0;
          continue;
        }
        JsonNode own = answer.expect(200).json();
        Map<String, Integer> places = places(mine, own.path("slug").asText());
        assertThat(places.values())
            .as(seed + ": " + places + ", acknowledged: " + mine.expected)
            .containsOnly(places.getOrDefault("page", 0));
        int version = places.getOrDefault("page", 0);
        assertThat(version > 0).isEqualTo(own.has("publishedAt"));
        if (mine.expected >= 0) {
          assertThat(version).isEqualTo(mine.expected);
        }
        mine.expected = version;
        mine.article.put("version", own.path("version").asLong());
        shown += version > 0 ? 1 : 0;
      }
      return shown;
    }

    /// Which version each place shows; 0 where there is none.
    private Map<String, Integer> places(Mine mine, String slug) {
      Caller visitor = new Caller(server.port(), "127.0.0.1");
      Map<String, Integer> places = new LinkedHashMap<>();
      if (slug.isEmpty()) {
        places.put("page", 0);
      } else {
        Caller.Answer page = visitor.get("/en/articles/" + slug);
        assertThat(page.status()).isIn(200, 410);
        places.put("page", page.status() == 200 ? version(mine, page) : 0);
        places.put("text", page.status() == 200 ? version("The text " + mine.word, page) : 0);
      }
      places.put("list", version(mine, visitor.get("/en/articles").expect(200)));
      places.put("feed", version(mine, visitor.get("/en/articles/feed").expect(200)));
      places.put(
          "topic", version(mine, visitor.get("/en/topics/unseen-work?kind=article").expect(200)));
      places.put(
          "search",
          version(
              mine,
              visitor
                  .send(
                      visitor
                          .request("/en/search")
                          .header("Content-Type", "application/x-www-form-urlencoded")
                          .header("Origin", "null")
                          .header("Sec-Fetch-Site", "same-origin")
                          .POST(BodyPublishers.ofString("q=" + mine.word)))
                  .expect(200)));
      return places;
    }

    private int version(Mine mine, Caller.Answer page) {
      return version(mine.word, page);
    }

    private int version(String before, Caller.Answer page) {
      String words = page.text().replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ");
      int at = words.indexOf(before + " in version ");
      Matcher version = VERSION.matcher(words);
      return at >= 0 && version.find(at) ? Integer.parseInt(version.group(1)) : 0;
    }
  }
}
