package morrow.questions;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import morrow.danger.Danger;
import morrow.specialists.Topic;
import org.jspecify.annotations.Nullable;

/// A question as its asker, or a specialist, sees it after signing in. Nothing in it tells who asked.
///
/// @param version for the asker, who may change it; 0 for a specialist
/// @param address of its page, while readers see it
/// @param topics the category first
/// @param danger whether it is about danger, also by what the asker wrote since under an answer
@JsonInclude(JsonInclude.Include.NON_NULL)
record Seen(
    UUID id,
    long version,
    String language,
    String penName,
    boolean sample,
    State state,
    boolean shown,
    @Nullable String address,
    Instant askedAt,
    String title,
    String text,
    String tried,
    String help,
    List<Topic> topics,
    boolean danger,
    List<Said> answers) {

  /// Whether the asker tells of danger in what is written under the answers.
  static boolean tellOfDanger(List<Said> answers) {
    return answers.stream()
        .flatMap(answer -> answer.followUps.stream())
        .anyMatch(each -> each.byAsker && Danger.isIn(each.text));
  }

  /// For a specialist who answered, while readers do not see the question.
  Seen withOwnRepliesOnly() {
    List<Said> own =
        answers.stream()
            .filter(Said::mine)
            .map(answer -> answer.under(answer.followUps().stream().filter(Said::mine).toList()))
            .toList();
    return new Seen(
        id, version, language, penName, sample, state, shown, address, askedAt, title, text, tried,
        help, topics, danger, own);
  }

  /// An answer, or what was written under one.
  ///
  /// @param mine whether who looks wrote it; of others only what readers see is here
  /// @param name of the specialist; absent for the asker, and when the account is gone
  /// @param profile the last part of the profile's address, while people see the specialist
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Said(
      UUID id,
      boolean mine,
      boolean byAsker,
      @Nullable String name,
      @Nullable String profile,
      String text,
      State state,
      boolean shown,
      long version,
      Instant at,
      boolean helped,
      List<Said> followUps) {
    /// With these follow-ups and no others.
    Said under(List<Said> others) {
      return new Said(
          id, mine, byAsker, name, profile, text, state, shown, version, at, helped, others);
    }
  }

  /// A line in the list of an asker.
  ///
  /// @param news how much came of it since the asker last looked
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Own(
      UUID id,
      String language,
      String title,
      String penName,
      State state,
      boolean shown,
      @Nullable String address,
      Instant askedAt,
      int answers,
      int news) {}

  /// A question that waits for answers.
  ///
  /// @param fits whether it has one of the specialist's topics
  record Open(
      UUID id,
      String language,
      String title,
      String beginning,
      List<Topic> topics,
      boolean danger,
      int answers,
      Instant publishedAt,
      boolean fits) {}

  /// A question that a specialist answered.
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Answered(
      UUID id,
      String title,
      @Nullable String address,
      State state,
      boolean shown,
      boolean helped,
      Instant at,
      int news) {}
}
