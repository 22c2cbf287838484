package morrow.samples;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import morrow.web.Language;
import org.junit.jupiter.api.Test;

/// Goes through the articles and posts that come with Morrow as an editor would with a list.
class SampleArticlesTest {
  private static final Pattern MARK = Pattern.compile("\\[@([A-Za-z0-9_-]+)[^\\]]*\\]");
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)]*)\\)");

  /// “Sie” that does not begin a sentence, and what goes with it: here it is du.
  private static final Pattern FORMAL =
      Pattern.compile("(?<=[\\p{Ll},;] )(Sie|Ihnen|Ihren?|Ihrem|Ihrer)\\b");

  private static final Pattern NEVER =
      Pattern.compile(
          "!|(?i)\\b(narcissis\\w*|toxic|gaslight\\w*|narzis\\w*|toxisch\\w*|untraceable|court-proof|clinically proven|low risk)\\b");

  private final List<Article> articles = Collection.bundled().articles();
  private final List<Post> posts = Collection.bundled().posts();

  /// A text with where it stands.
  private record Text(String where, Language language, String text) {
    /// What of it a pattern finds, with a few letters around it.
    Stream<String> found(Pattern pattern) {
      return pattern
          .matcher(text)
          .results()
          .map(hit -> where + ": " + text.substring(Math.max(0, hit.start() - 20), hit.end()));
    }
  }

  private List<Text> texts() {
    List<Text> all = new ArrayList<>();
    for (Article article : articles) {
      for (Language language : Language.values()) {
        Article.Edition edition = article.in(language);
        String where = article.name() + "." + language.code();
        all.add(new Text(where, language, edition.title()));
        all.add(new Text(where, language, edition.cover()));
        all.add(new Text(where, language, edition.body()));
        edition.annotations().values().forEach(each -> all.add(new Text(where, language, each)));
      }
    }
    for (Post post : posts) {
      for (Language language : Language.values()) {
        Post.Edition edition = post.in(language);
        Stream.of(edition.title(), edition.cover(), edition.body(), edition.source())
            .map(text -> new Text(post.name() + "." + language.code(), language, text))
            .forEach(all::add);
      }
    }
    return all;
  }

  private Article article(String name) {
    return articles.stream().filter(each -> each.name().equals(name)).findFirst().orElseThrow();
  }

  @Test
  void thereAreTwelveArticlesAndNoFileIsForgotten() throws IOException {
    assertThat(articles).hasSizeGreaterThanOrEqualTo(12);
    assertThat(articles).extracting(Article::name).doesNotHaveDuplicates();
    try (Stream<Path> files = Files.list(Path.of("src/main/java/morrow/samples/articles"))) {
      assertThat(files).hasSize(3 * articles.size());
    }
  }

  @Test
  void everyArticleHasItsOwnAddressInEachLanguageAndOneToFourTopics() {
    List<String> slugs =
        Stream.of(Language.values())
            .flatMap(language -> articles.stream().map(each -> each.in(language).slug()))
            .toList();
    assertThat(slugs)
        .doesNotHaveDuplicates()
        .allMatch(slug ->
            slug.matches("[a-z0-9]+(-[a-z0-9]+)*") && slug.length() > 2 && slug.length() < 81);
    assertThat(articles)
        .allSatisfy(each -> assertThat(each.topics()).hasSizeBetween(1, 4).doesNotHaveDuplicates());
  }

  /// A post is one thought: shorter than an article, without references, and it leads to help as an article does.
  @Test
  void aPostIsAShortThoughtThatNamesItsSourceWhenItRetells() {
    assertThat(posts).hasSize(3).filteredOn(post -> !post.en().source().isEmpty()).isNotEmpty();
    for (Post post : posts) {
      assertThat(post.topics()).hasSizeBetween(1, 4).doesNotHaveDuplicates();
      assertThat(post.de().source().isEmpty()).isEqualTo(post.en().source().isEmpty());
      assertThat(parts(post.de().body())).isEqualTo(parts(post.en().body()));
      for (Language language : Language.values()) {
        Post.Edition edition = post.in(language);
        assertThat(edition.slug()).matches("[a-z0-9]+(-[a-z0-9]+)*").hasSizeBetween(3, 80);
        assertThat(edition.body().split("\\s+", -1)).as(edition.slug()).hasSizeBetween(150, 350);
        assertThat(edition.body()).as(edition.slug()).doesNotContain("[@", "#");
        assertThat(LINK.matcher(edition.body()).results().map(link -> link.group(1)))
            .as(edition.slug())
            .isNotEmpty()
            .isSubsetOf(
                "/" + language.code() + "/helplines",
                "/"
                    + language.code()
                    + "/articles/"
                    + article("leaving-when-not-safe").in(language).slug());
      }
    }
  }

  @Test
  void everyMarkHasItsReferenceAndEveryReferenceIsMarkedAndAnnotatedInBothLanguages() {
    for (Article article : articles) {
      Set<String> references = new TreeSet<>();
      for (JsonNode reference : article.references()) {
        assertThat(references.add(reference.path("id").asText())).as(article.name()).isTrue();
      }
      assertThat(references).as(article.name()).hasSizeGreaterThanOrEqualTo(3);
      for (Language language : Language.values()) {
        Article.Edition edition = article.in(language);
        assertThat(
                MARK.matcher(edition.body())
                    .results()
                    .map(mark -> mark.group(1))
                    .collect(Collectors.toSet()))
            .as(edition.slug())
            .isEqualTo(references);
        assertThat(edition.annotations().keySet()).as(edition.slug()).isEqualTo(references);
        assertThat(edition.annotations().values())
            .as(edition.slug())
            .allMatch(annotation -> annotation.length() > 40 && annotation.length() < 300);
      }
    }
  }

  @Test
  void everyReferenceSaysEnoughToBeFoundAndIsTheSameWhereverItIsReferredTo() {
    Set<String> works = new HashSet<>();
    Set<String> ids = new HashSet<>();
    for (Article article : articles) {
      for (JsonNode work : article.references()) {
        String id = work.path("id").asText();
        works.add(work.toString());
        ids.add(id);
        assertThat(work.path("title").asText()).as(id).isNotBlank();
        assertThat(work.path("author")).as(id).isNotEmpty();
        for (JsonNode author : work.path("author")) {
          assertThat(author.path("family").asText()).as(id).isNotBlank();
          assertThat(author.path("given").asText()).as(id).matches("(\\p{Lu}\\.-?[ ]?)+");
        }
        String year = work.path("issued").path("date-parts").path(0).path(0).asText();
        assertThat(id).matches("[a-z]+" + year);
        String appeared =
            work.path("type").asText().equals("book") ? "publisher" : "container-title";
        assertThat(work.path(appeared).asText()).as(id).isNotBlank();
        if (work.has("DOI")) {
          assertThat(work.path("DOI").asText()).as(id).matches("10\\.[0-9]{4,9}/\\S+");
        }
      }
    }
    assertThat(works).hasSameSizeAs(ids);
  }

  @Test
  void anArticleIsReadInOneGoAndItsHeadingsBeginAtTheSecondLevel() {
    for (Article article : articles) {
      for (Language language : Language.values()) {
        Article.Edition edition = article.in(language);
        int words = MARK.matcher(edition.body()).replaceAll("").split("\\s+", -1).length;
        assertThat(words).as(edition.slug()).isBetween(700, 1200);
        assertThat(edition.title()).as(edition.slug()).hasSizeBetween(5, 80);
        assertThat(edition.cover()).as(edition.slug()).hasSizeBetween(30, 160);
        assertThat(edition.body().lines().filter(line -> line.startsWith("#")))
            .as(edition.slug())
            .hasSizeGreaterThan(2)
            .allMatch(line -> line.startsWith("## "));
      }
    }
  }

  @Test
  void bothLanguagesOfAnArticleHaveTheSameParts() {
    for (Article article : articles) {
      assertThat(parts(article.de().body()))
          .as(article.name())
          .isEqualTo(parts(article.en().body()));
    }
  }

  /// What kind of part comes after what, with its marks.
  private static List<String> parts(String body) {
    return body.lines()
        .filter(line -> !line.isBlank())
        .map(line ->
            (line.matches("(## |- |> ).*") ? line.substring(0, line.indexOf(' ')) : "text")
                + MARK.matcher(line).results().map(MatchResult::group).sorted().toList())
        .toList();
  }

  @Test
  void linksStayHereInTheSameLanguageAndLeadToWhatIsThere() {
    for (Language language : Language.values()) {
      String start = "/" + language.code();
      Set<String> there = new HashSet<>(Set.of(start + "/helplines", start + "/specialists"));
      articles.forEach(each -> there.add(start + "/articles/" + each.in(language).slug()));
      for (Article article : articles) {
        assertThat(LINK.matcher(article.in(language).body()).results().map(link -> link.group(1)))
            .as(article.in(language).slug())
            .isSubsetOf(there);
      }
    }
    assertThat(texts().stream().flatMap(each -> each.found(Pattern.compile("://|www\\."))))
        .isEmpty();
  }

  /// The rule of the gate: what is good advice in a calm parting leads away from itself first, and the unsafe way begins with helplines.
  @Test
  void whereItCouldBeDangerousHelplinesComeBeforeAdvice() {
    for (Language language : Language.values()) {
      String helplines = "(/" + language.code() + "/helplines)";
      Article unsafe = article("leaving-when-not-safe");
      String toUnsafe = "(/" + language.code() + "/articles/" + unsafe.in(language).slug() + ")";
      assertThat(beginning(unsafe, language)).contains(helplines);
      for (String calm :
          List.of(
              "leaving-with-dignity", "message-after-leaving", "old-friends", "rejection-cycle")) {
        assertThat(beginning(article(calm), language)).containsAnyOf(helplines, toUnsafe);
      }
      for (Article article : articles) {
        assertThat(article.in(language).body())
            .as(article.in(language).slug())
            .containsAnyOf(helplines, toUnsafe);
      }
    }
  }

  /// All before the first heading.
  private static String beginning(Article article, Language language) {
    String body = article.in(language).body();
    return body.substring(0, body.indexOf("\n## "));
  }

  /// Somebody may look over the reader's shoulder.
  @Test
  void coverLinesDoNotSayWhatIsAmissOrWhatSomebodyPlans() {
    Pattern telling =
        Pattern.compile(
            "(?i)\\b(violen\\w*|abus\\w*|escape|flee\\w*|secretly|divorce|partner|husband|wife|gewalt\\w*|flucht|flieh\\w*|heimlich\\w*|scheidung|ehemann|ehefrau|trennung\\w*)\\b");
    for (Language language : Language.values()) {
      assertThat(
              Stream.concat(
                  articles.stream().map(each -> each.in(language).cover()),
                  posts.stream().map(each -> each.in(language).cover())))
          .allSatisfy(cover -> assertThat(cover).doesNotContainPattern(telling));
    }
  }

  @Test
  void nothingIsShoutedPromisedOrDiagnosed() {
    assertThat(texts().stream().flatMap(each -> each.found(NEVER))).isEmpty();
  }

  @Test
  void germanSaysDu() {
    assertThat(
            texts().stream()
                .filter(each -> each.language() == Language.DE)
                .flatMap(each -> each.found(FORMAL)))
        .isEmpty();
  }

  @Test
  void quotationMarksAndApostrophesAreThoseOfTheLanguage() {
    assertThat(texts().stream().flatMap(each -> each.found(Pattern.compile("['\"\\t]| {2}"))))
        .isEmpty();
    for (Text text : texts()) {
      boolean german = text.language() == Language.DE;
      long opened = count(text.text(), german ? '„' : '“');
      assertThat(count(text.text(), german ? '“' : '”')).as(text.where()).isEqualTo(opened);
      assertThat(count(text.text(), german ? '”' : '„')).as(text.where()).isZero();
    }
  }

  private static long count(String text, char sign) {
    return text.toLowerCase(Locale.ROOT).chars().filter(each -> each == sign).count();
  }
}
