package morrow.questions;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import morrow.specialists.Topic;
import morrow.web.Call;
import morrow.web.Language;

/// Bodies of calls. What cannot be is refused in a sentence while a body is read.
final class Bodies {
  private static final int MOST_BYTES = 48 << 10;

  private Bodies() {}

  /// An id that the browser made. Those of answers and follow-ups stand on pages, and other kinds of UUID tell when they were made, or
  /// where.
  private static void random(UUID id) {
    if (id.version() != 4 || id.variant() != 2) {
      throw new IllegalArgumentException("The id of something new is a random UUID.");
    }
  }

  record Id(@JsonProperty(required = true) UUID id) {
    Id {
      requireNonNull(id);
    }
  }

  record Ask(
      @JsonProperty(required = true) UUID id,
      @JsonProperty(required = true) String language,
      @JsonProperty(required = true) String penName,
      @JsonProperty(required = true) Text question) {
    Ask {
      random(id);
      requireNonNull(penName);
      requireNonNull(question);
      Bodies.language(language);
    }
  }

  record Change(
      @JsonProperty(required = true) UUID id,
      @JsonProperty(required = true) long version,
      @JsonProperty(required = true) Text question,
      @JsonProperty(required = true) boolean hide) {
    Change {
      requireNonNull(id);
      requireNonNull(question);
    }
  }

  record Text(
      @JsonProperty(required = true) String title,
      @JsonProperty(required = true) String text,
      @JsonProperty(required = true) String tried,
      @JsonProperty(required = true) String help,
      @JsonProperty(required = true) List<Topic> topics,
      @JsonProperty(required = true) boolean danger) {
    Text {
      requireNonNull(title);
      requireNonNull(text);
      requireNonNull(tried);
      requireNonNull(help);
      topics = List.copyOf(topics);
      var _ = new Written(title, text, tried, help, topics, danger);
    }

    Written written() {
      return new Written(title, text, tried, help, topics, danger);
    }
  }

  record Helped(
      @JsonProperty(required = true) UUID answer, @JsonProperty(required = true) boolean helped) {
    Helped {
      requireNonNull(answer);
    }
  }

  /// @param danger whether it is about danger, by its topics for example
  record Similar(
      @JsonProperty(required = true) String language,
      @JsonProperty(required = true) String text,
      @JsonProperty(required = true) boolean danger) {
    private static final int MOST = 8000;

    Similar {
      Bodies.language(language);
      if (text.length() > MOST) {
        throw new IllegalArgumentException("At most " + MOST + " letters can be looked at.");
      }
    }
  }

  record Open(
      @JsonProperty(required = true) String language, @JsonProperty(required = true) boolean fits) {
    Open {
      Bodies.language(language);
    }
  }

  record Answer(
      @JsonProperty(required = true) UUID id,
      @JsonProperty(required = true) UUID question,
      @JsonProperty(required = true) String text) {
    Answer {
      random(id);
      requireNonNull(question);
      text = Reply.answerText(text);
    }
  }

  record FollowUp(
      @JsonProperty(required = true) UUID id,
      @JsonProperty(required = true) UUID answer,
      @JsonProperty(required = true) String text) {
    FollowUp {
      random(id);
      requireNonNull(answer);
      text = Reply.followUpText(text);
    }
  }

  /// Of an answer or a follow-up.
  record ChangedText(
      @JsonProperty(required = true) UUID id,
      @JsonProperty(required = true) long version,
      @JsonProperty(required = true) String text) {
    ChangedText {
      requireNonNull(id);
      text = Reply.changedText(text);
    }
  }

  static <B> B read(Call call, Class<B> type) throws IOException {
    return call.json(type, MOST_BYTES);
  }

  static UUID id(Call call) throws IOException {
    return read(call, Id.class).id;
  }

  /// @throws IllegalArgumentException when Morrow does not speak it
  static Language language(String code) {
    return Language.of(code)
        .orElseThrow(() -> new IllegalArgumentException("The language is one that Morrow speaks."));
  }
}
