package morrow.articles;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import morrow.specialists.Topic;
import morrow.web.Language;
import morrow.web.Page;
import org.jspecify.annotations.Nullable;

/// A public piece as its page shows it.
///
/// @param source clean HTML about where a post has it from; may be empty
/// @param html clean HTML of the text
/// @param references clean HTML of the list; may be empty
/// @param by null: nobody's
/// @param translations all languages there are of it, its own too
public record Piece(
    WritingKind kind,
    Language language,
    String slug,
    String title,
    String cover,
    String source,
    String html,
    String references,
    int minutes,
    List<Topic> topics,
    Instant firstPublishedAt,
    Instant publishedAt,
    boolean sample,
    @Nullable Byline by,
    List<Translation> translations) {

  /// A language of a piece and its slug there.
  public record Translation(Language language, String slug) {}

  /// The path of the page, with its language.
  public String path() {
    return path(new Translation(language, slug));
  }

  public String path(Translation translation) {
    return "/" + translation.language().code() + kind.path() + translation.slug();
  }

  /// Whether it touches what can be dangerous, so that helplines stand above all.
  public boolean isAboutDanger() {
    return topics.stream().anyMatch(Topic::isOfDanger);
  }

  /// Whether it was changed on another day than it was first published.
  public boolean wasRevised() {
    return !day(publishedAt).equals(day(firstPublishedAt));
  }

  private static LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, ZoneOffset.UTC);
  }

  /// A day as the page's language writes it.
  public static String day(Instant at, Page page) {
    return page.language().day(day(at));
  }

  /// What somebody's letter program is opened with.
  public String letter(Page page) {
    return "mailto:?subject=" + encoded(title) + "&body=" + encoded(page.whole(path()));
  }

  private static String encoded(String text) {
    return java.net.URLEncoder.encode(text, java.nio.charset.StandardCharsets.UTF_8)
        .replace("+", "%20");
  }
}
