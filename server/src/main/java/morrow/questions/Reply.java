package morrow.questions;

import java.util.UUID;
import morrow.web.PlainText;
import org.jspecify.annotations.Nullable;

/// An answer, or a follow-up under one.
///
/// @param answer under which it stands; null for an answer
/// @param byAsker or else by the answering specialist
/// @param writer the specialist; null for the asker, and when the account is gone
/// @param shown as readers see it; null while they do not
/// @param written as it was written last, when that is something else
record Reply(
    UUID id,
    UUID question,
    @Nullable UUID answer,
    boolean byAsker,
    @Nullable UUID writer,
    @Nullable String shown,
    @Nullable String written,
    State state,
    long version,
    boolean helped) {
  private static final int LEAST_OF_ANSWER = 20;
  private static final int MOST_OF_ANSWER = 4000;
  private static final int MOST_OF_FOLLOW_UP = 2000;

  /// @throws IllegalArgumentException in a sentence
  static String answerText(String text) {
    return PlainText.lines(text, LEAST_OF_ANSWER, MOST_OF_ANSWER, "An answer");
  }

  /// @throws IllegalArgumentException in a sentence
  static String followUpText(String text) {
    return PlainText.lines(text, 2, MOST_OF_FOLLOW_UP, "What you write");
  }

  /// For a change, of which it is not known yet what it changes.
  ///
  /// @throws IllegalArgumentException in a sentence
  static String changedText(String text) {
    return PlainText.lines(text, 2, MOST_OF_ANSWER, "What you write");
  }

  /// What a change makes of it.
  ///
  /// @throws IllegalArgumentException in a sentence
  String checked(String text) {
    return isAnswer() ? answerText(text) : followUpText(text);
  }

  boolean isAnswer() {
    return answer == null;
  }

  /// As it was written last.
  String text() {
    return written != null ? written : String.valueOf(shown);
  }
}
