package morrow.articles;

/// What an operator can set.
///
/// @param saves how often one specialist may save, send, withdraw or delete in a minute
/// @param previews how often one may have something shown in a minute: previews, references, comparisons
public record ArticlesSettings(int saves, int previews) {
  public static final ArticlesSettings DEFAULTS = new ArticlesSettings(20, 120);

  public ArticlesSettings {
    if (saves < 1 || previews < 1) {
      throw new IllegalArgumentException(
          "articles.saves and articles.previews: write how many there may be in a minute, 1 or more.");
    }
  }
}
