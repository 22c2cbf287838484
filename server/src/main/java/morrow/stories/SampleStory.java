package morrow.stories;

import java.time.Instant;
import morrow.web.Language;
import morrow.web.Slug;

/// A story of the sample collection. Nobody wrote it down about their own life, and its page says so.
public record SampleStory(
    Language language, String slug, String penName, Telling telling, Instant publishedAt) {
  public SampleStory {
    if (!Slug.fits(slug)) {
      throw new IllegalArgumentException("A slug has 3 to 80 letters a–z, digits and hyphens.");
    }
  }
}
