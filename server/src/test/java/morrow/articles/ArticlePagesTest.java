package morrow.articles;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.SyndFeedInput;
import java.io.StringReader;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import morrow.accounts.Caller;
import morrow.database.Database;
import morrow.database.WithDatabase;
import morrow.specialists.Topic;
import morrow.web.Language;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What visitors read.
@WithDatabase
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ArticlePagesTest {
  private static final Pattern DATA =
      Pattern.compile("<script type=\"application/ld\\+json\">(.*?)</script>");

  private final Desk desk;
  private final Database database;
  private final Caller visitor;
  private final Caller writer;

  ArticlePagesTest(Database database) {
    this.database = database;
    desk = new Desk(database);
    visitor = desk.house.caller();
    writer = desk.known("mara-lind");
  }

  @AfterAll
  void close() {
    desk.close();
  }

  private void sample(SampleWriting sample) {
    database
        .jdbi()
        .useTransaction(
            sql -> assertThat(desk.feature().articles().publishSample(sql, sample)).isTrue());
  }

  private static JsonNode data(String page) {
    Matcher data = DATA.matcher(page);
    assertThat(data.find()).isTrue();
    return Pieces.json(data.group(1));
  }

  @Test
  void anArticleIsAPageWithItsReferencesItsWriterAndTheHelplines() {
    Desk.published(writer, Desk.article("Who keeps the list"));
    Caller.Answer answer = visitor.get("/en/articles/who-keeps-the-list").expect(200);
    assertThat(answer.text())
        .contains("<h1>Who keeps the list</h1>")
        .contains("href=\"/en/specialists/mara-lind\">Robin mara-lind</a>")
        .contains("href=\"/en/specialists/mara-lind#times\">See when Robin mara-lind has time</a>")
        .contains("href=\"#ref-hochschild1989\">Hochschild, 1989, p. 12</a>")
        .contains("<em>The second shift</em>")
        .contains("Where the words come from.")
        .contains("one minute to read")
        .contains("href=\"/en/topics/unseen-work\"")
        .contains("/en/report?kind=article&amp;piece=who-keeps-the-list")
        .contains("href=\"/en/helplines\"")
        .contains("rel=\"canonical\" href=\"/en/articles/who-keeps-the-list\"")
        .contains("property=\"og:title\" content=\"Who keeps the list\"")
        .doesNotContain("og:image", "mailto:?");
    assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
    assertThat(answer.text()).doesNotContain(writer.account().toString());
  }

  /// Two specialists change their names at once, and who began first ends last: the list that was made in between is not kept.
  @Test
  void aListShowsTheNewNameAlsoWhenAnotherSpecialistChangedMeanwhile() {
    Caller late = desk.known("late-in-saving");
    Caller early = desk.known("early-in-saving");
    Desk.published(late, Desk.article("Written by who saves late"));
    try (Handle slow = database.jdbi().open()) {
      slow.begin();
      rename(slow, late, "Robin Late");
      database.jdbi().useTransaction(quick -> rename(quick, early, "Robin Early"));
      for (String list : List.of("/en/articles", "/en/articles/feed")) {
        assertThat(visitor.get(list).expect(200).text()).contains("Robin late-in-saving");
      }
      slow.commit();
    }
    for (String list : List.of("/en/articles", "/en/articles/feed")) {
      assertThat(visitor.get(list).expect(200).text())
          .as(list)
          .contains("Robin Late")
          .doesNotContain("Robin late-in-saving");
    }
  }

  private static void rename(Handle sql, Caller specialist, String name) {
    sql.createUpdate(
            "update specialist set name = :name, changed_in = pg_current_xact_id() where account = :account")
        .bind("name", name)
        .bind("account", specialist.account())
        .execute();
  }

  @Test
  void whatThePageSaysAboutItselfIsAnArticleOfSchemaOrg() {
    Desk.published(writer, Desk.article("Said </script> about & itself"));
    JsonNode data = data(visitor.get("/en/articles/said-script-about-itself").expect(200).text());
    assertThat(data.path("@context").asText()).isEqualTo("https://schema.org");
    assertThat(data.path("@type").asText()).isEqualTo("Article");
    assertThat(data.path("headline").asText()).isEqualTo("Said </script> about & itself");
    assertThat(data.path("author").path("@type").asText()).isEqualTo("Person");
    assertThat(data.path("timeRequired").asText()).isEqualTo("PT1M");
    assertThat(data.path("inLanguage").asText()).isEqualTo("en");
    assertThat(data.path("citation").path(0).asText())
        .isEqualTo("Hochschild, A. R. (1989). The second shift. Penguin.");
    assertThat(java.time.Instant.parse(data.path("datePublished").asText())).isNotNull();
    data.fieldNames()
        .forEachRemaining(name ->
            assertThat(name)
                .isIn(
                    "@context",
                    "@type",
                    "@id",
                    "url",
                    "mainEntityOfPage",
                    "headline",
                    "description",
                    "inLanguage",
                    "datePublished",
                    "dateModified",
                    "timeRequired",
                    "isAccessibleForFree",
                    "keywords",
                    "author",
                    "publisher",
                    "citation",
                    "workTranslation"));
  }

  @Test
  void aPostIsToldApartFromAnArticleAndNamesItsSource() {
    ObjectNode post =
        Desk.post("A thought on lists").put("source", "A talk by a friend, https://talk.example/1");
    Desk.published(writer, post);
    String page = visitor.get("/en/posts/a-thought-on-lists").expect(200).text();
    assertThat(page)
        .contains("A post is a thought of the author’s own")
        .contains("Source:")
        .contains("href=\"https://talk.example/1\"")
        .doesNotContain("id=\"references\"");
    assertThat(data(page).path("@type").asText()).isEqualTo("BlogPosting");
    assertThat(visitor.get("/en/articles").expect(200).text()).doesNotContain("A thought on lists");
    visitor.get("/en/articles/a-thought-on-lists").expect(404);
  }

  @Test
  void theProfileListsArticlesAndPostsApart() {
    Caller other = desk.known("with-writings");
    Desk.published(other, Desk.article("Listed as an article"));
    Desk.published(other, Desk.post("Listed as a post"));
    Desk.saved(other, Desk.post("Listed nowhere"));
    String page = visitor.get("/en/specialists/with-writings").expect(200).text();
    assertThat(page.indexOf("Listed as an article"))
        .isGreaterThan(page.indexOf("id=\"articles\""))
        .isLessThan(page.indexOf("id=\"posts\""));
    assertThat(page.indexOf("Listed as a post")).isGreaterThan(page.indexOf("id=\"posts\""));
    assertThat(page).doesNotContain("Listed nowhere");
  }

  @Test
  void whatIsWithdrawnIsGoneAtOnceAndNobodyLearnsOfDrafts() {
    String id = Desk.published(writer, Desk.article("Gone at once")).path("id").asText();
    visitor.get("/en/articles/gone-at-once").expect(200);
    assertThat(visitor.get("/en/articles").text()).contains("Gone at once");
    assertThat(visitor.get("/en/articles/feed").text()).contains("Gone at once");
    writer.post("/api/specialist/writing/withdraw", Desk.id(id)).expect(200);
    assertThat(visitor.get("/en/articles/gone-at-once").expect(410).text())
        .contains("This is not here any more");
    assertThat(visitor.get("/en/articles").text()).doesNotContain("Gone at once");
    assertThat(visitor.get("/en/articles/feed").text()).doesNotContain("Gone at once");
    Desk.saved(writer, Desk.article("Only a draft"));
    visitor.get("/en/articles/only-a-draft").expect(404);
  }

  @Test
  void whatIsPublishedAnewIsReadAtOnceAndADraftOfItIsNot() {
    JsonNode first = Desk.published(writer, Desk.article("Versions"));
    ObjectNode change = first.deepCopy();
    change.retain(
        "id",
        "version",
        "kind",
        "language",
        "title",
        "cover",
        "body",
        "topics",
        "references",
        "source",
        "translationOf");
    change.put("body", "A **second** version [@hochschild1989].");
    visitor.get("/en/articles/versions").expect(200);
    JsonNode saved = Desk.saved(writer, change);
    assertThat(visitor.get("/en/articles/versions").text()).doesNotContain("second</strong>");
    Desk.submit(writer, first.path("id").asText(), saved.path("version").asLong()).expect(200);
    assertThat(visitor.get("/en/articles/versions").text()).contains("second</strong>");
  }

  @Test
  void translationsNameOneAnotherAndEachLanguageLeadsToItsOwn() {
    String id = Desk.published(writer, Desk.article("Two languages")).path("id").asText();
    visitor.get("/en/articles/two-languages").expect(200);
    assertThat(toGerman("/de/articles/two-languages")).isEqualTo("/en/articles/two-languages");
    ObjectNode german =
        Desk.article("Zwei Sprachen").put("language", "de").put("translationOf", id);
    String translation = Desk.published(writer, german).path("id").asText();
    for (String path : List.of("/en/articles/two-languages", "/de/articles/zwei-sprachen")) {
      assertThat(visitor.get(path).expect(200).text())
          .contains("hreflang=\"de\" href=\"/de/articles/zwei-sprachen\"")
          .contains("hreflang=\"en\" href=\"/en/articles/two-languages\"");
    }
    assertThat(toGerman("/de/articles/two-languages")).isEqualTo("/de/articles/zwei-sprachen");
    assertThat(visitor.get("/en/articles/two-languages").text()).contains("Also in");
    writer.post("/api/specialist/writing/withdraw", Desk.id(translation)).expect(200);
    assertThat(visitor.get("/en/articles/two-languages").text())
        .doesNotContain("zwei-sprachen", "Also in");
  }

  private String toGerman(String path) {
    return visitor.get(path).expect(303).header("Location");
  }

  @Test
  void aSuspendedSpecialistsPieceStaysAndTheNameLeadsNowhere() {
    Caller other = desk.known("later-suspended");
    Desk.published(other, Desk.article("Stays here"));
    assertThat(visitor.get("/en/articles/stays-here").text())
        .contains("/en/specialists/later-suspended");
    database
        .jdbi()
        .useHandle(sql ->
            sql.execute(
                "update specialist set standing = 'suspended', suspended_at = now(), suspended_reason = 'x' where account = ?",
                other.account()));
    assertThat(visitor.get("/en/articles/stays-here").expect(200).text())
        .contains("Robin later-suspended")
        .doesNotContain("/en/specialists/later-suspended");
  }

  @Test
  void whereThereMayBeDangerHelplinesStandAboveAll() {
    sample(
        Samples.article(
            UUID.randomUUID(),
            UUID.randomUUID(),
            Language.EN,
            "leaving-in-danger",
            Topic.VIOLENCE,
            null));
    String page = visitor.get("/en/articles/leaving-in-danger").expect(200).text();
    assertThat(page.indexOf("notice grave")).isPositive().isLessThan(page.indexOf("<h1>"));
    String list = visitor.get("/en/articles?topic=violence").expect(200).text();
    assertThat(list.indexOf("notice grave")).isPositive().isLessThan(list.indexOf("<h1>"));
  }

  @Test
  void aListIsByLanguageAndTopicAndInPages() {
    for (int i = 1; i <= 21; i++) {
      sample(
          Samples.article(
              UUID.randomUUID(), UUID.randomUUID(), Language.DE, "heimat-" + i, Topic.HOME, null));
    }
    String first = visitor.get("/de/articles?topic=home").expect(200).text();
    assertThat(first)
        .contains("topic=home&amp;page=2")
        .contains("Beispiel")
        .doesNotContain("who-keeps");
    assertThat(first.split("<li><a href=\"/de/articles/heimat-", -1)).hasSize(21);
    assertThat(
            visitor
                .get("/de/articles?topic=home&page=2")
                .expect(200)
                .text()
                .split("<li><a href=\"/de/articles/heimat-", -1))
        .hasSize(2);
    visitor.get("/de/articles?topic=home&page=3").expect(404);
    assertThat(visitor.get("/en/articles?topic=home").expect(200).text()).doesNotContain("heimat-");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/en/articles?page=1",
        "/en/articles?topic=nonsense",
        "/en/articles?page=0",
        "/en/articles?x=y",
        "/en/articles?page=-1",
        "/en/articles?page=99999999999",
        "/en/articles?topic=%3Cscript%3E"
      })
  void everyOtherSpellingOfAListLeadsToTheOne(String path) {
    assertThat(visitor.get(path).expect(303).header("Location")).isEqualTo("/en/articles");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/en/articles/x",
        "/en/articles/UPPER",
        "/en/articles/a--b",
        "/en/articles/..%2f..%2fetc",
        "/en/articles/%00",
        "/en/posts/nothing-here",
        "/en/articles/%3Cscript%3E"
      })
  void whatIsNoAddressIsNothing(String path) {
    assertThat(visitor.get(path).status()).isIn(400, 404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/en/articles/feed", "/en/articles/feed?topic=unseen-work"})
  void aFeedIsReadByAnotherProgram(String path) throws Exception {
    Desk.published(writer, Desk.article("In the <feed> & " + path.length()));
    Caller.Answer answer = visitor.get(path).expect(200);
    assertThat(answer.header("Content-Type")).startsWith("application/atom+xml");
    SyndFeed feed = new SyndFeedInput().build(new StringReader(answer.text()));
    assertThat(feed.getFeedType()).isEqualTo("atom_1.0");
    assertThat(feed.getUri()).startsWith("urn:uuid:");
    assertThat(feed.getTitle()).startsWith("Morrow: articles");
    assertThat(feed.getEntries())
        .allSatisfy(entry -> {
          assertThat(entry.getUri()).startsWith("urn:uuid:");
          assertThat(entry.getUpdatedDate()).isNotNull();
          assertThat(entry.getLink()).startsWith("/en/articles/");
          assertThat(visitor.get(entry.getLink()).status()).isEqualTo(200);
        })
        .anySatisfy(entry -> {
          assertThat(entry.getTitle()).isEqualTo("In the <feed> & " + path.length());
          assertThat(entry.getAuthor()).isEqualTo("Robin mara-lind");
        });
  }

  @Test
  void aFeedOfATopicHoldsThatTopicOnly() throws Exception {
    SyndFeed feed =
        new SyndFeedInput()
            .build(
                new StringReader(visitor.get("/en/articles/feed?topic=grief").expect(200).text()));
    assertThat(feed.getEntries()).isEmpty();
    assertThat(visitor.get("/en/articles/feed?topic=none").expect(303).header("Location"))
        .isEqualTo("/en/articles/feed");
  }

  @Test
  void amongTenThousandAVisitReadsTwoRowsByTheirKeys() {
    String plan =
        database
            .jdbi()
            .inTransaction(sql -> {
              sql.execute(
                  """
                  insert into writing (id, kind, language, state, slug, translations, version, latest, published, first_published_at, sample,
                    changed_at)
                  select id, 'article', 'en', 'published', 'many-' || n, id, 1, 1, 1, now(), true, now()
                  from (select n, gen_random_uuid() as id from generate_series(1, 10000) n) many
                  """);
              sql.execute(
                  """
                  insert into published_writing (writing, kind, language, slug, translations, version, title, cover, source_html, html,
                    references_html, minutes, topics, first_published_at, published_at, sample)
                  select id, kind, language, slug, translations, 1, 'x', '', '', '', '', 1, '{home}', now(), now(), true
                  from writing where slug like 'many-%'
                  """);
              sql.execute("analyze published_writing");
              List<String> lines =
                  sql.createQuery(
                          "explain select p.writing, p.version, s.slug from published_writing p left join specialist s on s.account = p.writer"
                              + " where p.kind = 'article' and p.slug = 'many-7'")
                      .mapTo(String.class)
                      .list();
              sql.rollback();
              return String.join("\n", lines).toLowerCase(Locale.ROOT);
            });
    assertThat(plan)
        .contains("published_writing_kind_slug_key")
        .doesNotContain("seq scan on published_writing");
  }

  @Test
  void samplesComeAndGoTogether() {
    UUID id = UUID.randomUUID();
    SampleWriting sample = Samples.article(id, "comes-and-goes", null);
    sample(sample);
    database
        .jdbi()
        .useTransaction(
            sql -> assertThat(desk.feature().articles().publishSample(sql, sample)).isFalse());
    String page = visitor.get("/en/articles/comes-and-goes").expect(200).text();
    assertThat(page).contains("Sample").doesNotContain("rel=\"author\"");
    assertThat(data(page).path("author").path("@type").asText()).isEqualTo("Organization");
    database
        .jdbi()
        .useTransaction(
            sql -> assertThat(desk.feature().articles().removeSamples(sql)).isPositive());
    visitor.get("/en/articles/comes-and-goes").expect(404);
    sample(sample);
    visitor.get("/en/articles/comes-and-goes").expect(200);
  }
}
