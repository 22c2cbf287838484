package morrow.samples;

import java.util.List;
import morrow.specialists.Topic;
import morrow.web.Language;

/// A post in two languages: one person's thought, so whoever wrote it speaks both.
record Post(String name, List<Topic> topics, Edition en, Edition de) {
  /// The post in one language.
  ///
  /// @param source what it retells; empty when it retells nothing
  /// @param body Markdown
  record Edition(String slug, String title, String cover, String source, String body) {}

  Edition in(Language language) {
    return switch (language) {
      case EN -> en;
      case DE -> de;
    };
  }
}
