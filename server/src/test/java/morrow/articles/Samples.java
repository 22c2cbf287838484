package morrow.articles;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import morrow.specialists.Topic;
import morrow.web.Language;
import org.jspecify.annotations.Nullable;

/// Finished pieces, as the sample collection brings them.
final class Samples {
  private Samples() {}

  static SampleWriting article(UUID id, String slug, @Nullable UUID writer) {
    return article(id, id, Language.EN, slug, Topic.UNSEEN_WORK, writer);
  }

  static SampleWriting article(
      UUID id,
      UUID translations,
      Language language,
      String slug,
      Topic topic,
      @Nullable UUID writer) {
    return new SampleWriting(
        id,
        translations,
        WritingKind.ARTICLE,
        language,
        slug,
        "About " + slug.replace('-', ' '),
        "A cover line about " + slug.replace('-', ' ') + ".",
        "## The beginning\n\nSomebody keeps the list in the head [@hochschild1989, p. 12].",
        List.of(topic),
        List.of(Pieces.SHIFT),
        "",
        writer,
        Instant.parse("2026-02-01T10:00:00Z"));
  }
}
