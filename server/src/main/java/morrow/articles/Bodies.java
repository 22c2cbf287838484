package morrow.articles;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import morrow.specialists.Topic;
import morrow.web.Language;
import morrow.web.Problem;
import org.jspecify.annotations.Nullable;

/// What the calls of this feature bring.
final class Bodies {
  private Bodies() {}

  record Id(UUID id) {
    Id {
      requireNonNull(id);
    }
  }

  record Submit(UUID id, Long version) {
    Submit {
      requireNonNull(id);
      requireNonNull(version);
    }
  }

  record Compare(UUID id, Integer from, Integer to) {
    Compare {
      requireNonNull(id);
      requireNonNull(from);
      requireNonNull(to);
    }
  }

  record Save(
      UUID id,
      Long version,
      WritingKind kind,
      String language,
      String title,
      String cover,
      String body,
      List<Topic> topics,
      List<Reference> references,
      String source,
      @Nullable UUID translationOf) {

    Saving.Save parsed() {
      return Bodies.parsed(() ->
          new Saving.Save(
              requireNonNull(id),
              requireNonNull(version),
              requireNonNull(kind),
              Bodies.language(requireNonNull(language)),
              new Content(title, cover, body, topics, references, source),
              translationOf));
    }
  }

  record Preview(
      WritingKind kind,
      String language,
      String title,
      String cover,
      String body,
      List<Reference> references,
      String source) {
    Preview {
      requireNonNull(kind);
      requireNonNull(language);
    }

    Content content() {
      return parsed(() -> new Content(title, cover, body, List.of(), references, source));
    }
  }

  record Read(String text) {
    Read {
      requireNonNull(text);
    }
  }

  record Format(String language, List<Reference> references) {
    Format {
      requireNonNull(language);
      requireNonNull(references);
    }
  }

  /// The language of a code.
  ///
  /// @throws Problem `request.malformed`
  static Language language(String code) {
    return Language.of(code)
        .orElseThrow(() -> Problem.malformed("There is no language " + code + "."));
  }

  /// What a constructor refuses, in its words. What is not there at all has no words of its own.
  private static <T> T parsed(Supplier<T> parse) {
    try {
      return parse.get();
    } catch (IllegalArgumentException e) {
      throw Problem.malformed(String.valueOf(e.getMessage()));
    } catch (NullPointerException e) {
      throw Problem.malformed("What is written is sent whole. A field is missing.");
    }
  }
}
