package morrow.questions;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import morrow.danger.Danger;
import morrow.search.Found;
import morrow.specialists.Topic;
import org.jspecify.annotations.Nullable;

/// A question with its answers as everybody reads it.
///
/// @param topics the category first
/// @param danger whether helplines stand above it
public record QuestionPage(
    String slug,
    String penName,
    boolean sample,
    String title,
    String text,
    String tried,
    String help,
    List<Topic> topics,
    boolean danger,
    Instant publishedAt,
    List<Said> answers,
    List<Found> related) {
  private static final Pattern BLANK_LINES = Pattern.compile("\\n\\s*\\n");

  /// When the asker tells of danger only under an answer, the page is about danger too, and what it would have led to was chosen
  /// for a calm question.
  public QuestionPage {
    boolean told =
        answers.stream()
            .flatMap(answer -> answer.followUps.stream())
            .anyMatch(each -> each.byAsker && Danger.isIn(each.text));
    if (told && !danger) {
      danger = true;
      related = List.of();
    }
  }

  /// An answer, or what was written under one.
  ///
  /// @param name of the specialist; null when the account is gone, and for the asker
  /// @param profile the last part of the profile's address; null while people do not see the specialist
  /// @param topics of the specialist
  public record Said(
      UUID id,
      boolean byAsker,
      @Nullable String name,
      @Nullable String profile,
      List<Topic> topics,
      String text,
      boolean helped,
      Instant at,
      List<Said> followUps) {

    public List<String> paragraphs() {
      return QuestionPage.paragraphs(text);
    }
  }

  public static List<String> paragraphs(String text) {
    return text.isBlank() ? List.of() : List.of(BLANK_LINES.split(text, -1));
  }
}
