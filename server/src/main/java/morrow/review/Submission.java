package morrow.review;

import java.util.List;
import java.util.UUID;
import morrow.web.Language;

/// What a writer sends to be reviewed.
///
/// @param id of the piece, not of this submission
/// @param writer is never told to anybody who reviews
/// @param title by which a reviewer finds it in the queue, at most 300 characters; what has none gives its beginning
/// @param parts a copy of all that is to be published
/// @param urgent whether it tells of danger; it stands first in the queue
public record Submission(
    Matter matter,
    UUID id,
    UUID writer,
    Language language,
    String title,
    List<Part> parts,
    boolean urgent) {
  public Submission {
    parts = List.copyOf(parts);
    if (parts.isEmpty()) {
      throw new IllegalArgumentException("There is nothing to review.");
    }
  }
}
