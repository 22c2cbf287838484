package morrow.bench.reading;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Consumer;
import morrow.bench.Benchmark;
import morrow.bench.Figure;
import morrow.bench.machine.Progress;
import morrow.specialists.Topic;

/// Lists of questions among a hundred thousand, each asked for from another place on, so that hardly any was made before; and the first
/// page, which everybody asks for and which is made once.
public final class QuestionList implements Benchmark {
  private static final int QUESTIONS = 100_000;
  private static final int A_DAY = 50;
  private static final int PLACES = 20_000;
  private static final int BATCH = 1_000;
  private static final Instant FIRST = Instant.parse("2020-01-01T00:00:00Z");
  private static final String VERSION =
      "select language, version from question_list where language = any('{en}'::text[]);\n";

  @Override
  public String name() {
    return "question-list";
  }

  @Override
  public void measure(Consumer<Figure> figures) throws Exception {
    try (Town town = Town.start()) {
      Progress.say("asking " + QUESTIONS + " questions …");
      try (Connection database = town.connect()) {
        fill(database);
      }
      town.measure(
          "question-list",
          places(),
          VERSION
              + """
              \\set at random(1, %d)
              select slug, title, left(text, 400) as beginning, pen_name, topics, danger, answers, helped, sample, published_at
              from question
              where shown and language = 'en'
                and (published_at, slug) < (coalesce('%s'::timestamptz + :at * interval '1 day', 'infinity'::timestamptz), coalesce('', ''))
              order by published_at desc, slug desc limit 21;
              """
                  .formatted(QUESTIONS / A_DAY, FIRST),
          figures);
      town.measure("question-list-first", List.of("/en/questions"), VERSION, figures);
    }
  }

  private static List<String> places() {
    Random random = new Random(3);
    List<String> places = new ArrayList<>(PLACES);
    for (int i = 0; i < PLACES; i++) {
      int n = 1 + random.nextInt(QUESTIONS - 1);
      places.add(
          "/en/questions?after=" + LocalDate.ofInstant(at(n), ZoneOffset.UTC) + "-" + slug(n));
    }
    return places;
  }

  private static Instant at(int n) {
    return FIRST.plus(Duration.ofDays(n / A_DAY));
  }

  private static String slug(int n) {
    return "question-" + n;
  }

  private static void fill(Connection database) throws Exception {
    database.setAutoCommit(false);
    Topic[] topics = Topic.values();
    List<Library.Article> texts = Library.articles(1_000);
    try (PreparedStatement insert =
        database.prepareStatement(
            """
            insert into question (id, language, pen_name, sample, shown, state, asked_at, seen_at, decided_at, slug, title, text,
              topics, published_at, answers)
            values (?, 'en', ?, true, true, 'approved', ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)) {
      for (int n = 1; n <= QUESTIONS; n++) {
        Library.Article text = texts.get(n % texts.size());
        Timestamp at = Timestamp.from(at(n));
        insert.setObject(1, new UUID(7L << 12, n));
        insert.setString(2, "Amber " + n);
        insert.setTimestamp(3, at);
        insert.setTimestamp(4, at);
        insert.setTimestamp(5, at);
        insert.setString(6, slug(n));
        insert.setString(7, text.title());
        insert.setString(8, text.paragraphs().getFirst());
        insert.setArray(
            9,
            database.createArrayOf(
                "text",
                new String[] {
                  topics[n % topics.length].word(), topics[(n + 5) % topics.length].word()
                }));
        insert.setTimestamp(10, at);
        insert.setInt(11, n % 4);
        insert.addBatch();
        if (n % BATCH == 0) {
          insert.executeBatch();
          database.commit();
        }
      }
    }
    try (var rest = database.createStatement()) {
      rest.execute(
          """
          insert into question_topic (topic, language, published_at, slug, question, danger, answers)
          select topic, language, published_at, slug, id, danger, answers from question cross join lateral unnest(topics) as each (topic)
          """);
      rest.execute("insert into question_list (language, version) values ('en', 1)");
      database.commit();
      database.setAutoCommit(true);
      rest.execute("vacuum analyze");
    }
  }
}
