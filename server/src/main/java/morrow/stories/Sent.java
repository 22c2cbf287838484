package morrow.stories;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.Locale;

/// What a writer sent, while it is not shown as it stands.
///
/// @param reason what the reviewer says to the writer; empty while it waits
public record Sent(State state, Instant since, Telling telling, String reason) {
  /// How far it is.
  public enum State {
    WAITING,
    RETURNED,
    TAKEN_DOWN;

    @JsonValue
    String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static State of(String word) {
      return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
  }
}
