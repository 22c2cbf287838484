package morrow.samples;

import java.util.List;
import morrow.specialists.Topic;
import morrow.web.Language;

/// A story in two languages, told under another name in each.
record Story(String name, List<Topic> topics, Edition en, Edition de) {
  record Edition(String slug, String penName, String title, String text) {}

  Edition in(Language language) {
    return switch (language) {
      case EN -> en;
      case DE -> de;
    };
  }
}
