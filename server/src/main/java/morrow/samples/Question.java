package morrow.samples;

import java.util.List;
import morrow.specialists.Topic;
import morrow.web.Language;

/// A question in two languages, with what was answered.
///
/// @param category the first of the topics
record Question(
    String name,
    Topic category,
    List<Topic> topics,
    boolean danger,
    Edition en,
    Edition de,
    List<Answer> answers,
    List<FollowUp> followUps) {
  record Edition(
      String slug, String penName, String title, String text, String tried, String help) {}

  /// @param helped whether the asker says that it helped
  record Answer(boolean helped, String en, String de) {
    String in(Language language) {
      return switch (language) {
        case EN -> en;
        case DE -> de;
      };
    }
  }

  /// What was written under an answer.
  ///
  /// @param after under which of the answers, from 0
  /// @param by `asker` or `specialist`
  record FollowUp(int after, String by, String en, String de) {
    FollowUp {
      if (!by.equals("asker") && !by.equals("specialist")) {
        throw new IllegalArgumentException("A follow-up is by asker or specialist.");
      }
    }

    String in(Language language) {
      return switch (language) {
        case EN -> en;
        case DE -> de;
      };
    }
  }

  Edition in(Language language) {
    return switch (language) {
      case EN -> en;
      case DE -> de;
    };
  }
}
