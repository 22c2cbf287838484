package morrow.client.protocol;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.regex.Pattern;
import morrow.client.protocol.Refused.Word;

/// The entry kind `note`: what was on a person's mind on a day.
public record Note(LocalDate date, String text, Instant changed) {

  private static final String KIND = "note";
  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
  private static final Pattern MOMENT =
      Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z");
  private static final DateTimeFormatter WRITTEN =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  public Note {
    changed = changed.truncatedTo(ChronoUnit.MILLIS);
  }

  public static boolean is(Content content) {
    return content.kind().equals(KIND);
  }

  /// The note in a content of this kind.
  ///
  /// @throws Refused `content.malformed`
  public static Note of(Content content) {
    ObjectNode fields = content.fields();
    try {
      if (!is(content) || !fields.path("text").isTextual()) {
        throw new Refused(Word.CONTENT_MALFORMED);
      }
      return new Note(
          LocalDate.parse(matching(DAY, fields.path("date"))),
          fields.path("text").textValue(),
          moment(matching(MOMENT, fields.path("changed"))));
    } catch (DateTimeException e) {
      throw new Refused(Word.CONTENT_MALFORMED, e);
    }
  }

  /// Java takes 24:00 and leap seconds for moments, browsers do not: only what is written back alike is one.
  private static Instant moment(String written) {
    Instant moment = Instant.parse(written);
    if (!WRITTEN.format(moment).equals(written)) {
      throw new Refused(Word.CONTENT_MALFORMED);
    }
    return moment;
  }

  private static String matching(Pattern pattern, JsonNode field) {
    if (!field.isTextual() || !pattern.matcher(field.textValue()).matches()) {
      throw new Refused(Word.CONTENT_MALFORMED);
    }
    return field.textValue();
  }

  public Content content() {
    return over(Content.ofKind(KIND));
  }

  /// This note over what was there before: fields of newer clients stay.
  public Content over(Content before) {
    return before
        .with("kind", KIND)
        .with("date", date.toString())
        .with("text", text)
        .with("changed", WRITTEN.format(changed));
  }

  @Override
  public String toString() {
    return "[redacted]";
  }
}
