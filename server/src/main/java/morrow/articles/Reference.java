package morrow.articles;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.regex.Pattern;
import morrow.web.PlainText;

/// One work that an article refers to.
///
/// @param id what the marks in the text call it: `[@aviv2024]`
/// @param csl the work as a CSL-JSON item with the same id, in bounds
/// @param annotation what the writer says about it; may be empty
public record Reference(String id, JsonNode csl, String annotation) {
  static final int MOST = 80;
  private static final Pattern ID = Pattern.compile("[A-Za-z][A-Za-z0-9_-]{0,47}");

  /// @throws IllegalArgumentException in a sentence
  @JsonCreator
  public Reference {
    requireNonNull(id);
    requireNonNull(csl);
    requireNonNull(annotation);
    if (!isId(id)) {
      throw new IllegalArgumentException(
          "What the text calls a reference begins with a letter and has at most 48 letters a to z, digits, hyphens and underscores.");
    }
    ObjectNode item = CslItem.parse(csl);
    item.put("id", id);
    csl = item;
    annotation = PlainText.lines(annotation, 0, 1200, "An annotation");
  }

  /// A reference to a CSL-JSON item that has an id.
  ///
  /// @throws IllegalArgumentException in a sentence
  public static Reference of(JsonNode item, String annotation) {
    return new Reference(item.path("id").asText(), item, annotation);
  }

  static boolean isId(String text) {
    return ID.matcher(text).matches();
  }
}
