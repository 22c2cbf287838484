package morrow.bench.reading;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import morrow.bench.Benchmark;
import morrow.bench.Figure;
import morrow.bench.Goal;
import morrow.bench.machine.Chromium;
import morrow.bench.machine.Progress;
import morrow.bench.machine.RunningMorrow;
import morrow.bench.machine.Samples;
import morrow.bench.pages.Weight;
import morrow.bench.pages.Wrk;

/// Ten thousand articles, asked for in no order, as WordPress is asked for the same ones in the same run.
public final class ArticlePage implements Benchmark {
  private static final int ARTICLES = 10_000;
  private static final int BATCH = 500;
  private static final int NEIGHBOURS = 6;
  private static final int ROUNDS = 3;
  private static final Duration ROUND = Duration.ofSeconds(10);

  /// How much faster than the peer.
  private static final Goal TIMES = new Goal.AtLeast(20);

  private static final Goal WEIGHT = new Goal.Under(30);
  private static final Instant FIRST = Instant.parse("2026-01-01T00:00:00Z");

  @Override
  public String name() {
    return "article";
  }

  @Override
  public void measure(Consumer<Figure> figures) throws Exception {
    List<Library.Article> articles = Library.articles(ARTICLES);
    List<Integer> order = new Random(5).ints(ARTICLES, 0, ARTICLES).boxed().toList();
    double rate;
    Path data;
    try (Town town = Town.start()) {
      Progress.say("publishing " + ARTICLES + " articles …");
      try (Connection database = town.connect()) {
        fill(database, articles);
      }
      rate =
          town.measure(
              "article",
              order.stream().map(n -> "/en/articles/" + articles.get(n).slug()).toList(),
              statements(),
              figures);
      data = town.folder().resolve("data");
      town.stop();
      weigh(data, articles.getFirst(), figures);
      peer(town.folder(), articles, order, rate, figures);
    }
  }

  /// What a page that is kept asks of the database when nobody else asks for one.
  private static String statements() {
    return """
    \\set n random(0, %d)
    select asked.kind, asked.slug, asked.today, p.writing, p.version, p.language, s.slug as by_slug, s.name as by_name,
      s.standing = 'verified' and s.verified_until >= asked.today as by_stands
    from unnest('{article}'::text[], array['piece-' || :n], '{2026-01-01}'::date[]) as asked (kind, slug, today)
    join published_writing p on p.kind = asked.kind and p.slug = asked.slug
    left join specialist s on s.account = p.writer;
    select language, changes from shelf where language = any('{en}'::text[]);
    """
        .formatted(ARTICLES - 1);
  }

  private static void weigh(Path data, Library.Article article, Consumer<Figure> figures)
      throws Exception {
    try (RunningMorrow morrow = RunningMorrow.start(data);
        Chromium chromium = Chromium.start()) {
      long bytes =
          Weight.whileDoing(
              chromium.page(), () -> chromium.visit(morrow.at("/en/articles/" + article.slug())));
      figures.accept(new Figure("article-weight", bytes / 1e3, "KB", WEIGHT));
    }
  }

  private static void peer(
      Path folder,
      List<Library.Article> articles,
      List<Integer> order,
      double ours,
      Consumer<Figure> figures)
      throws Exception {
    try (WordPress wordPress = new WordPress(folder.resolve("peer"), articles)) {
      Path script = Town.script(folder, "peer", order.stream().map(wordPress::path).toList());
      Wrk.warmUp(wordPress.address(), script, ROUND);
      Samples rates = new Samples();
      Samples slowest = new Samples();
      for (int round = 0; round < ROUNDS; round++) {
        Wrk.Load load = Wrk.load(wordPress.address(), script, ROUND);
        rates.add(load.rate());
        slowest.add(load.slowest());
      }
      Progress.say("WordPress " + rates + " req/s, p99 " + slowest + " ms");
      figures.accept(new Figure("article-times-wordpress", ours / rates.median(), "times", TIMES));
    }
  }

  private static UUID id(int n) {
    return UUID.fromString("00000000-0000-7000-8000-%012x".formatted(n));
  }

  private static void fill(Connection database, List<Library.Article> articles) throws Exception {
    database.setAutoCommit(false);
    try (PreparedStatement writing =
            database.prepareStatement(
                """
                insert into writing (id, kind, language, state, slug, translations, version, latest, published, first_published_at, sample,
                  changed_at)
                values (?, 'article', 'en', 'published', ?, ?, 1, 1, 1, ?, true, ?)
                """);
        PreparedStatement published =
            database.prepareStatement(
                """
                insert into published_writing (writing, kind, language, slug, translations, version, title, cover, source_html, html,
                  references_html, minutes, topics, first_published_at, published_at, sample)
                values (?, 'article', 'en', ?, ?, 1, ?, ?, '', ?, '<ol><li>Daniels, A. K. (1987). Invisible work. <i>Social Problems</i>, <i>34</i>(5), 403–415.</li></ol>',
                  6, ?, ?, ?, true)
                """);
        PreparedStatement piece =
            database.prepareStatement(
                """
                insert into piece (kind, id, language, slug, title, summary, words, topics, published_at, sample, heading, searched)
                values ('article', ?, 'en', ?, ?, ?, ?, ?, ?, true, '', '')
                """)) {
      for (int n = 0; n < articles.size(); n++) {
        Library.Article article = articles.get(n);
        Timestamp at = Timestamp.from(FIRST.plusSeconds(n));
        var topics = database.createArrayOf("text", new String[] {article.topic().word()});
        set(writing, id(n), article.slug(), id(n), at, at);
        set(
            published,
            id(n),
            article.slug(),
            id(n),
            article.title(),
            article.cover(),
            article.html(),
            topics,
            at,
            at);
        set(
            piece,
            id(n),
            article.slug(),
            article.title(),
            article.cover(),
            article.paragraphs().getFirst(),
            topics,
            at);
        if (n % BATCH == BATCH - 1) {
          writing.executeBatch();
          published.executeBatch();
          piece.executeBatch();
          database.commit();
        }
      }
    }
    relate(database, articles.size());
    try (var rest = database.createStatement()) {
      database.setAutoCommit(true);
      rest.execute("vacuum analyze");
    }
  }

  private static void relate(Connection database, int count) throws Exception {
    Random random = new Random(11);
    try (PreparedStatement related =
        database.prepareStatement(
            "insert into piece_related (kind, id, other_kind, other_id, closeness) values ('article', ?, 'article', ?, ?) on conflict do nothing")) {
      for (int n = 0; n < count; n++) {
        List<Integer> others = new ArrayList<>();
        IntStream.range(0, NEIGHBOURS).forEach(_ -> others.add(random.nextInt(count)));
        for (int other : others) {
          if (other != n) {
            set(related, id(n), id(other), random.nextFloat());
          }
        }
        if (n % BATCH == BATCH - 1) {
          related.executeBatch();
          database.commit();
        }
      }
    }
  }

  private static void set(PreparedStatement statement, Object... values) throws Exception {
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
    statement.addBatch();
  }
}
