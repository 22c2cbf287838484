package morrow.questions;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import morrow.specialists.Topic;
import morrow.web.Language;
import org.jspecify.annotations.Nullable;

/// A question of the sample collection in one language, ready to be read.
///
/// @param topics the category first
public record SampleQuestion(
    Language language,
    String slug,
    String penName,
    String title,
    String text,
    String tried,
    String help,
    List<Topic> topics,
    boolean danger,
    Instant publishedAt,
    List<Answer> answers,
    List<FollowUp> followUps) {

  /// An answer that readers see.
  ///
  /// @param specialist whose answer it is; null for nobody
  public record Answer(@Nullable UUID specialist, String text, boolean helped) {}

  /// What somebody wrote under an answer.
  ///
  /// @param answer under which of the answers, from 0
  /// @param bySpecialist or else by the asker
  public record FollowUp(int answer, boolean bySpecialist, String text) {}

  Written written() {
    return new Written(title, text, tried, help, topics, danger);
  }
}
