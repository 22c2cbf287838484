package morrow.search;

import java.util.Optional;

/// What there is to read.
public enum Kind {
  ARTICLE("article", "/articles"),
  POST("post", "/posts"),
  STORY("story", "/stories"),
  QUESTION("question", "/questions");

  private final String word;
  private final String folder;

  Kind(String word, String folder) {
    this.word = word;
    this.folder = folder;
  }

  /// The word for it in the protocol and in the database.
  public String word() {
    return word;
  }

  /// The path of a piece below the address of its language, for example `/articles/the-unseen-work`.
  public String path(String slug) {
    return folder + "/" + slug;
  }

  /// The path of the list of all of them, for example `/articles`. Posts have none: they stand on the pages of those who wrote them.
  public String folder() {
    return folder;
  }

  /// The kind of a word; empty when there is none.
  public static Optional<Kind> of(String word) {
    for (Kind kind : values()) {
      if (kind.word.equals(word)) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }
}
