package morrow.samples;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import morrow.specialists.Topic;
import morrow.web.Language;

/// An article in two languages.
///
/// @param references CSL-JSON items, each with the id that the marks in the text call it
record Article(String name, List<Topic> topics, List<JsonNode> references, Edition en, Edition de) {
  /// The article in one language.
  ///
  /// @param annotations what is said about each reference, by its id
  /// @param body Markdown
  record Edition(
      String slug, String title, String cover, Map<String, String> annotations, String body) {
    /// What is said about a reference.
    ///
    /// @throws IllegalStateException when nothing is
    String annotation(String reference) {
      String annotation = annotations.get(reference);
      if (annotation == null) {
        throw new IllegalStateException(slug + " says nothing about " + reference + ".");
      }
      return annotation;
    }
  }

  Edition in(Language language) {
    return switch (language) {
      case EN -> en;
      case DE -> de;
    };
  }
}
