package morrow.review;

import java.util.Set;

/// One part of what is reviewed, as it will be published.
///
/// @param label what it is, one of [#LABELS]; the room names it with the text `review.part.LABEL`
/// @param text as the writer wrote it, without markup of Morrow
public record Part(String label, String text) {
  public static final Set<String> LABELS =
      Set.of(
          "title", "cover", "text", "references", "source", "pen-name", "topics", "tried", "helps");

  public Part {
    if (!LABELS.contains(label)) {
      throw new IllegalArgumentException("There is no part of a piece called " + label + ".");
    }
  }
}
