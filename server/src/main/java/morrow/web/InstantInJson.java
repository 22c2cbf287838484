package morrow.web;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;
import java.time.Instant;
import java.time.format.DateTimeParseException;

/// Reads instants in UTC, such as `2026-03-29T08:00:00Z`, as protocol/HTTP.md says; nothing else stands for a time.
final class InstantInJson extends StdScalarDeserializer<Instant> {
  private static final long serialVersionUID = 1L;

  InstantInJson() {
    super(Instant.class);
  }

  @Override
  public Instant deserialize(JsonParser json, DeserializationContext context) throws IOException {
    if (!json.hasToken(JsonToken.VALUE_STRING)) {
      throw context.wrongTokenException(json, Instant.class, JsonToken.VALUE_STRING, "an instant");
    }
    String text = json.getText();
    if (text.endsWith("Z")) {
      try {
        return Instant.parse(text);
      } catch (DateTimeParseException notAnInstant) {
        // Told below.
      }
    }
    throw context.weirdStringException(text, Instant.class, "not an instant in UTC");
  }
}
