package morrow.client.protocol;

import static morrow.client.protocol.Vectors.assertRefused;
import static morrow.client.protocol.Vectors.bytes;
import static morrow.client.protocol.Vectors.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ContentTest {

  static Stream<JsonNode> notes() {
    return Vectors.cases("content", "notes");
  }

  static Stream<JsonNode> edits() {
    return Vectors.cases("content", "edits");
  }

  static Stream<JsonNode> kept() {
    return Vectors.cases("content", "kept");
  }

  static Stream<JsonNode> refused() {
    return Vectors.cases("content", "refused");
  }

  static Stream<JsonNode> noNotes() {
    return Vectors.cases("content", "noNotes");
  }

  @ParameterizedTest
  @MethodSource("notes")
  void aNoteIsReadAndWrittenBackWithNothingLost(JsonNode vector) {
    Content content = Content.read(bytes(vector, "content"));
    Note note = Note.of(content);
    assertThat(note).isEqualTo(note(vector));
    assertThat(Content.read(note.over(content).utf8())).isEqualTo(content);
  }

  @ParameterizedTest
  @MethodSource("edits")
  void anEditKeepsWhatANewerClientWrote(JsonNode vector) {
    Content before = Content.read(bytes(vector, "before"));
    assertThat(Content.read(note(vector).over(before).utf8()))
        .isEqualTo(Content.read(bytes(vector, "after")));
  }

  @ParameterizedTest
  @MethodSource("kept")
  void anUnknownKindIsKept(JsonNode vector) {
    Content content = Content.read(bytes(vector, "content"));
    assertThat(content.kind()).isEqualTo(text(vector, "kind"));
    assertThat(Content.read(content.utf8())).isEqualTo(content);
  }

  @ParameterizedTest
  @MethodSource("refused")
  void whatIsNoContentIsRefused(JsonNode vector) {
    assertRefused(vector, () -> Content.read(bytes(vector, "content")));
  }

  @ParameterizedTest
  @MethodSource("noNotes")
  void whatIsNoNoteIsRefused(JsonNode vector) {
    Content content = Content.read(bytes(vector, "content"));
    assertRefused(vector, () -> Note.of(content));
  }

  @Test
  void anUnpairedSurrogateNeverStopsANoteFromBeingKept() {
    var note = new Note(LocalDate.parse("2026-11-21"), "a\ud83cb", Instant.EPOCH);
    assertThat(Note.of(Content.read(note.content().utf8())).text()).isEqualTo("a\ufffdb");
    assertThat(note).hasToString("[redacted]");
  }

  @Test
  void anExportComesBackAsItWas() {
    Content content = new Note(LocalDate.parse("2026-11-21"), "\u00fc", Instant.EPOCH).content();
    UUID first = UUID.fromString("01900000-0000-7000-8000-0000000000f1");
    UUID second = UUID.fromString("f1900000-0000-7000-8000-0000000000f1");
    var entries =
        List.of(new Export.Entry(second, 2, content), new Export.Entry(first, 1, content));
    Export export = new Export(Instant.parse("2026-11-21T20:15:00Z"), entries);
    assertThat(Export.read(export.utf8())).isEqualTo(export);
    String json = new String(export.utf8(), StandardCharsets.UTF_8);
    assertThat(json.indexOf(first.toString())).isLessThan(json.indexOf(second.toString()));
    for (String broken :
        new String[] {
          "",
          "{}",
          "[]",
          json.replace("export/1", "export/2"),
          json.replace("\"space\"", "\"other\""),
          json.replace(second.toString(), first.toString()),
          json.replace(second.toString(), "F1900000-0000-7000-8000-0000000000F1"),
          json.replace("\"version\":2", "\"version\":0"),
          json.replace("\"kind\":\"note\"", "\"kind\":null"),
          json.replace("2026-11-21T20:15", "yesterday"),
          json + "x"
        }) {
      assertThatThrownBy(() -> Export.read(broken.getBytes(StandardCharsets.UTF_8)))
          .as(broken)
          .hasMessage("export.malformed");
    }
  }

  private static Note note(JsonNode vector) {
    return new Note(
        LocalDate.parse(text(vector, "date")),
        text(vector, "text"),
        vector.path("changed").isNumber()
            ? Instant.ofEpochMilli(vector.path("changed").longValue())
            : Instant.EPOCH);
  }
}
