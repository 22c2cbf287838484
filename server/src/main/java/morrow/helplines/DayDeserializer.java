package morrow.helplines;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;

/// Reads `2026-11-21`.
final class DayDeserializer extends StdScalarDeserializer<LocalDate> {
  private static final long serialVersionUID = 1L;

  DayDeserializer() {
    super(LocalDate.class);
  }

  @Override
  public LocalDate deserialize(JsonParser parser, DeserializationContext context)
      throws IOException {
    String text = parser.getText();
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      return (LocalDate)
          context.handleWeirdStringValue(LocalDate.class, text, "is not a day such as 2026-11-21");
    }
  }
}
