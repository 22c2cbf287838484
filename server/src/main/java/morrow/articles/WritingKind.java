package morrow.articles;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/// What a specialist publishes: an article analyses and has references; a post is a thought.
public enum WritingKind {
  ARTICLE("article"),
  POST("post");

  private final String word;

  WritingKind(String word) {
    this.word = word;
  }

  /// The word for it in the protocol and in the database.
  @JsonValue
  public String word() {
    return word;
  }

  /// The part of the public address before the slug.
  String path() {
    return "/" + word + "s/";
  }

  /// The kind of a word.
  ///
  /// @throws IllegalArgumentException when there is none
  @JsonCreator
  public static WritingKind of(String word) {
    for (WritingKind kind : values()) {
      if (kind.word.equals(word)) {
        return kind;
      }
    }
    throw new IllegalArgumentException("A kind of writing is one of: article, post.");
  }
}
