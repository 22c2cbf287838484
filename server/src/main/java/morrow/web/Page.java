package morrow.web;

import java.util.Collection;
import java.util.List;
import java.util.Set;

/// What a template knows: the words, the addresses, the assets and where Exit leads.
///
/// @param path the page's path without its language, for example `/helplines`
public record Page(Texts texts, String path, WebSettings settings, Assets assets) {
  private static final Set<String> READING =
      Set.of("reading", "articles", "posts", "stories", "questions", "topics", "search", "report");

  /// The text of a key in the page's language.
  public String text(String key) {
    return texts.get(key);
  }

  public String text(String key, Object... arguments) {
    return texts.get(key, arguments);
  }

  public Language language() {
    return texts.language();
  }

  /// The address of another page in the same language.
  public String to(String otherPath) {
    return "/" + language().code() + otherPath;
  }

  /// This page in another language.
  public String in(Language other) {
    return "/" + other.code() + path;
  }

  /// Whether the page belongs to what visitors read: articles, posts, stories, questions, topics and their search.
  public boolean isReading() {
    String first = path.split("[/?]", 3)[1];
    return READING.contains(first);
  }

  /// The whole address of a path of this site, or the path alone when the operator did not say how visitors reach the site.
  public String whole(String path) {
    return settings.origin() + path;
  }

  /// Whether the operator said how visitors reach the site.
  public boolean hasOrigin() {
    return !settings.origin().isEmpty();
  }

  public List<Language> languages() {
    return List.of(Language.values());
  }

  public Assets.Asset asset(String entry) {
    return assets.entry(entry);
  }

  /// The modules that the page has to name before it names the script of this entry.
  public Collection<Assets.Asset> modulesOf(String entry) {
    return assets.modulesOf(entry, language());
  }

  public String neutralAddress() {
    return settings.neutralAddress().toString();
  }

  public String neutralTitle() {
    return settings.neutralTitle();
  }
}
