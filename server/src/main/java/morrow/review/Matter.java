package morrow.review;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/// What is reviewed.
public enum Matter {
  ARTICLE,
  POST,
  STORY,
  QUESTION,
  ANSWER,
  FOLLOW_UP;

  /// The word for it in the protocol, in the database and in the address of the page on which it is reported.
  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// The matter of a word.
  ///
  /// @throws IllegalArgumentException when there is none
  @JsonCreator
  public static Matter of(String word) {
    return Words.one(values(), Matter::word, word, "A matter");
  }

  /// How many different reviewers have to approve it. A story tells of a life, and what two pairs of eyes do not recognise is less
  /// likely to be recognised by one who should not.
  int approvals() {
    return this == STORY ? 2 : 1;
  }
}
