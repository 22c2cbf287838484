package morrow.articles;

/// What an operator can set.
///
/// @param saves how often one specialist may save, send, withdraw or delete in a minute
/// @param previews how often one may have something shown in a minute: previews, references, comparisons
/// @param mebibytes how much of one specialist is kept, all revisions together
public record ArticlesSettings(int saves, int previews, int mebibytes) {
  /// A long article with forty references takes about 50 KB. Four hundred of them have room: more than a specialist writes in twenty
  /// years, and little enough for a hundred specialists on a small machine.
  public static final ArticlesSettings DEFAULTS = new ArticlesSettings(20, 120, 20);

  private static final int MOST_MEBIBYTES = 1024;

  public ArticlesSettings {
    if (saves < 1 || previews < 1) {
      throw new IllegalArgumentException(
          "articles.saves and articles.previews: write how many there may be in a minute, 1 or more.");
    }
    if (mebibytes < 1 || mebibytes > MOST_MEBIBYTES) {
      throw new IllegalArgumentException(
          "articles.mebibytes: write how much one specialist may keep, 1 to "
              + MOST_MEBIBYTES
              + ".");
    }
  }
}
