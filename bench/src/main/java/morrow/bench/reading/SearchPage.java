package morrow.bench.reading;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import morrow.bench.Benchmark;
import morrow.bench.Figure;
import morrow.bench.Goal;
import morrow.bench.machine.Progress;
import morrow.bench.pages.Wrk;
import morrow.search.Search;

/// Searches among ten thousand articles and a hundred thousand questions: two words that stand in a few or in many of them, the most common
/// words of all, and words with a typing mistake.
public final class SearchPage implements Benchmark {
  private static final int ARTICLES = 10_000;
  private static final int QUESTIONS = 100_000;
  private static final int QUERIES = 2_000;
  private static final int WORDS = 60;
  private static final Duration ROUND = Duration.ofSeconds(10);
  private static final Goal SLOW = new Goal.Under(200);
  private static final Pattern NAME = Pattern.compile("(?<!:):([a-zA-Z]+)");

  /// A word of the collection, as it is written and as the dictionary has it.
  private record Word(String written, String stem) {}

  @Override
  public String name() {
    return "search";
  }

  @Override
  public void measure(Consumer<Figure> figures) throws Exception {
    try (Town town = Town.start()) {
      Progress.say("publishing " + ARTICLES + " articles and " + QUESTIONS + " questions …");
      List<Word> any;
      List<Word> common;
      try (Connection database = town.connect()) {
        fill(database);
        any = words(database, "md5(word)");
        common = words(database, "pieces desc, word");
      }
      Random random = new Random(3);
      town.measure(
          "search", script(town.folder(), "search", pairs(any, random)), statements(any), figures);
      alone(town, "search-common", pairs(common, random), figures);
      alone(
          town,
          "search-mistyped",
          any.stream().map(word -> mistyped(word.written())).toList(),
          figures);
    }
  }

  private static void alone(Town town, String name, List<String> queries, Consumer<Figure> figures)
      throws Exception {
    Wrk.Load load = town.load(script(town.folder(), name, queries), ROUND);
    Progress.say(name + " " + load.rate() + " req/s");
    figures.accept(new Figure(name + "-p50", load.median(), "ms", SLOW));
    figures.accept(new Figure(name + "-p99", load.slowest(), "ms", SLOW));
  }

  private static List<String> pairs(List<Word> words, Random random) {
    return IntStream.range(0, QUERIES)
        .mapToObj(_ ->
            words.get(random.nextInt(words.size())).written()
                + " "
                + words.get(random.nextInt(words.size())).written())
        .toList();
  }

  /// Two letters in the middle swapped.
  private static String mistyped(String word) {
    int at = word.length() / 2;
    return word.substring(0, at - 1)
        + word.charAt(at)
        + word.charAt(at - 1)
        + word.substring(at + 1);
  }

  private static Path script(Path folder, String name, List<String> queries) throws IOException {
    return Files.writeString(
        folder.resolve(name + ".lua"),
        """
        local bodies = { %s }
        local headers = { ["Content-Type"] = "application/x-www-form-urlencoded", ["Accept-Encoding"] = "gzip" }
        local at = 0
        request = function()
          at = at %% #bodies + 1
          return wrk.format("POST", "/en/search", headers, bodies[at])
        end
        """
            .formatted(
                queries.stream()
                    .map(query -> "\"q=" + URLEncoder.encode(query, StandardCharsets.UTF_8) + "\"")
                    .collect(Collectors.joining(",\n"))));
  }

  /// What one search for two words that touch no theme asks of the database.
  private static String statements(List<Word> words) {
    String written = array(words.stream().map(Word::written).toList());
    String stems = array(words.stream().map(Word::stem).toList());
    String one = "quote_literal((" + stems + ")[:a])";
    String other = "quote_literal((" + stems + ")[:b])";
    String both = one + " || ' & ' || " + other;
    Map<String, String> values =
        Map.ofEntries(
            Map.entry("language", "'en'"),
            Map.entry("dictionary", "'english'"),
            Map.entry("words", "array[(" + written + ")[:a], (" + written + ")[:b]]"),
            Map.entry("stems", "array[(" + stems + ")[:a], (" + stems + ")[:b]]"),
            Map.entry("exact", "array[" + one + ", " + other + "]"),
            Map.entry("near", "array[''':''', ''':''']"),
            Map.entry("weights", "array[2, 2]"),
            Map.entry("kindred", "array[]"),
            Map.entry("strengths", "array[]"),
            Map.entry("topics", "array[]"),
            Map.entry("topicStrengths", "array[]"),
            Map.entry(
                "steps",
                "array[" + String.join(", ", List.of(both, both, one, one, other, other)) + "]"),
            Map.entry("ofHeading", "array[true, false, true, false, true, false]"));
    return Search.statements().stream()
        .map(statement -> filled(statement, values).replaceAll("\\s+", " ").strip() + ";")
        .collect(
            Collectors.joining(
                "\n",
                "\\set a random(1, %1$d)\n\\set b random(1, %1$d)\nbegin;\n"
                    .formatted(words.size()),
                "\ncommit;\n"));
  }

  /// Puts values where their names stand.
  private static String filled(String statement, Map<String, String> values) {
    return NAME.matcher(statement)
        .replaceAll(name -> {
          String value = values.get(name.group(1));
          if (value == null) {
            throw new IllegalStateException("The benchmark knows no value for " + name.group());
          }
          return Matcher.quoteReplacement(value);
        });
  }

  private static String array(List<String> words) {
    return words.stream()
        .map(word -> "'" + word.replace("'", "''") + "'")
        .collect(Collectors.joining(",", "array[", "]"));
  }

  private static List<Word> words(Connection database, String order) throws SQLException {
    List<Word> words = new ArrayList<>();
    try (Statement sql = database.createStatement();
        ResultSet rows =
            sql.executeQuery(
                "select word, stem from piece_word where word ~ '^[a-z]{6,}$' order by "
                    + order
                    + " limit "
                    + WORDS)) {
      while (rows.next()) {
        words.add(new Word(rows.getString(1), rows.getString(2)));
      }
    }
    return words;
  }

  /// Made by the database itself from the paragraphs of the sample articles. Each question has one word that no other has.
  private static void fill(Connection database) throws Exception {
    List<String> paragraphs =
        Library.articles(200).stream()
            .flatMap(article -> article.paragraphs().stream())
            .distinct()
            .toList();
    try (Statement sql = database.createStatement()) {
      sql.execute("create temporary table paragraph (n serial, text text)");
      try (var insert = database.prepareStatement("insert into paragraph (text) values (?)")) {
        for (String paragraph : paragraphs) {
          insert.setString(1, paragraph);
          insert.addBatch();
        }
        insert.executeBatch();
      }
      sql.execute("select setseed(0.42)");
      List<String> indexes = dropIndexes(sql);
      sql.execute(pieces(paragraphs.size()));
      for (String index : indexes) {
        sql.execute(index);
      }
      sql.execute(VOCABULARY);
      sql.execute("insert into shelf values ('en', 1, " + (ARTICLES + QUESTIONS) + ")");
      sql.execute("vacuum analyze");
    }
  }

  /// They are made faster when all is there.
  private static List<String> dropIndexes(Statement sql) throws SQLException {
    List<String> definitions = new ArrayList<>();
    List<String> names = new ArrayList<>();
    try (ResultSet rows =
        sql.executeQuery(
            "select indexname, indexdef from pg_indexes where indexname in ('piece_heading',"
                + " 'piece_searched')")) {
      while (rows.next()) {
        names.add(rows.getString(1));
        definitions.add(rows.getString(2));
      }
    }
    for (String name : names) {
      sql.execute("drop index " + name);
    }
    return definitions;
  }

  private static String pieces(int paragraphs) {
    return """
    insert into piece (kind, id, language, slug, title, summary, words, topics, published_at, sample, heading, searched)
    select kind, md5('piece' || n)::uuid, 'en', 'piece-' || n, title, '', words, array['leaving'], now() - n * interval '1 minute', true,
      heading, heading || setweight(to_tsvector('english', words), 'D')
    from (
        select n, kind, words, array_to_string((regexp_split_to_array(words, '\\s+'))[11:18], ' ') as title
        from (
          select n, case when n <= %1$d then 'article' else 'question' end as kind, (
            select string_agg(text, ' ') || ' q' || substr(md5(numbered.n::text), 1, 8)
            from (
              select 1 + floor(random() * %3$d)::int as drawn
              from generate_series(1, case when numbered.n <= %1$d then 10 else 2 end)) as draws
            join paragraph on paragraph.n = drawn) as words
          from generate_series(1, %2$d) as numbered (n)) as texts
        where words is not null) as pieces,
      lateral (
        select array_to_tsvector(array['kind:' || kind, 'topic:leaving']) || setweight(to_tsvector('english', title), 'A') as heading) as headings
    """
        .formatted(ARTICLES, ARTICLES + QUESTIONS, paragraphs);
  }

  private static final String VOCABULARY =
      """
      insert into piece_word
      select 'en', word, stem[1], pieces
      from (
        select word, pieces, tsvector_to_array(to_tsvector('english', word)) as stem
        from (
          select word, count(*) as pieces
          from (select distinct id, regexp_split_to_table(lower(title || ' ' || words), '[^[:alnum:]]+') as word from piece) as all_words
          where length(word) between 1 and 40 group by word) as counted) as stemmed
      where cardinality(stem) > 0
      """;
}
