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
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import morrow.bench.Benchmark;
import morrow.bench.Figure;
import morrow.bench.Goal;
import morrow.bench.machine.Progress;
import morrow.bench.pages.Wrk;

/// Searches among ten thousand articles and a hundred thousand questions: two words that stand in a few or in many of them, the most common
/// words of all, and words with a typing mistake.
public final class SearchPage implements Benchmark {
  private static final int ARTICLES = 10_000;
  private static final int QUESTIONS = 100_000;
  private static final int QUERIES = 2_000;
  private static final int WORDS = 60;
  private static final Duration ROUND = Duration.ofSeconds(10);
  private static final Goal SLOW = new Goal.Under(200);

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

  /// What one search for two words asks of the database.
  private static String statements(List<Word> words) {
    String written = array(words.stream().map(Word::written).toList());
    String stems = array(words.stream().map(Word::stem).toList());
    return """
    \\set a random(1, %1$d)
    \\set b random(1, %1$d)
    begin;
    select set_config('statement_timeout', '2000', true), set_config('pg_trgm.similarity_threshold', '0.3', true), set_config('enable_seqscan', 'off', true), set_config('jit', 'off', true);
    select typed.word, typed.stem, coalesce(known.pieces, 0) from (select word, (tsvector_to_array(to_tsvector('english', word)))[1] as stem from unnest(array[(%2$s)[:a], (%2$s)[:b]]) as typed (word)) as typed, lateral (select sum(pieces) as pieces from piece_word where language = 'en' and stem = typed.stem) as known;
    select pieces from shelf where language = 'en';
    with looked as materialized (select quote_literal((%3$s)[:a]) as a, quote_literal((%3$s)[:b]) as b), term as materialized (select exact, cast(quote_literal(':') as tsquery) as near, cast(2 as double precision) as weight from looked, unnest(array[a::tsquery, b::tsquery]) as term (exact)), candidate as materialized (select distinct kind, id from (select hit.kind, hit.id from looked, unnest(array[(a || ' & ' || b)::tsquery, (a || ' & ' || b)::tsquery, a::tsquery, a::tsquery, b::tsquery, b::tsquery], array[true, false, true, false, true, false]) as step (query, of_heading), lateral ((select kind, id from piece where step.of_heading and heading @@ step.query and language = 'en' limit 250) union all (select kind, id from piece where not step.of_heading and searched @@ step.query and language = 'en' limit 250)) as hit limit 250) as hits), ranked as (select piece.kind, piece.id, published_at, (select sum(weight * (ts_rank('{0.12, 0.6, 0.6, 1}', searched, exact) + 0.4 * ts_rank('{0.12, 0.6, 0.6, 1}', searched, near))) * (0.6 + sum(weight) filter (where searched @@ (exact || near)) / sum(weight)) from term) as closeness from candidate join piece using (kind, id)), best as (select kind, id, closeness, published_at, cast(count(*) over () as integer) as total from ranked order by closeness desc, published_at desc, id limit 10) select piece.kind, piece.id, slug, language, title, summary, left(words, 30000) as words, sample, total from best join piece using (kind, id) order by best.closeness desc, best.published_at desc, best.id;
    select word from piece_word where language = 'en' and stem = any(array[(%3$s)[:a], (%3$s)[:b]]) order by pieces desc limit 300;
    commit;
    """
        .formatted(words.size(), written, stems);
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
            "select indexname, indexdef from pg_indexes where indexname in ('piece_heading', 'piece_searched')")) {
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
            select string_agg(text, ' ') || ' q' || substr(md5(n::text), 1, 8)
            from (
              select 1 + floor(random() * %3$d)::int as drawn
              from generate_series(1, case when n <= %1$d then 10 else 2 end)) as draws
            join paragraph on paragraph.n = drawn) as words
          from generate_series(1, %2$d) as n) as texts
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
