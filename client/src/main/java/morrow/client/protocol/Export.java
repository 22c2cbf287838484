package morrow.client.protocol;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import morrow.client.protocol.Refused.Word;

/// A whole private space in the open, as the person takes it along (protocol/README.md, section 10).
public record Export(Instant written, List<Entry> entries) {

  private static final String FORMAT = "morrow/export/1";
  private static final String SPACE = "space";

  /// One record. The version is told for reference; a restored record starts anew at 1.
  public record Entry(UUID id, long version, Content content) {}

  public Export {
    entries =
        entries.stream().sorted(Comparator.comparing(entry -> entry.id().toString())).toList();
  }

  public byte[] utf8() {
    ObjectNode document =
        Content.JSON.createObjectNode().put("format", FORMAT).put("written", written.toString());
    ArrayNode records =
        document.putArray("collections").addObject().put("collection", SPACE).putArray("records");
    for (Entry entry : entries) {
      records
          .addObject()
          .put("id", entry.id().toString())
          .put("version", entry.version())
          .set("content", entry.content().fields());
    }
    try {
      return Content.JSON.writeValueAsBytes(document);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /// Reads what [#utf8] wrote, by whichever client.
  ///
  /// @throws Refused `export.malformed`; a file is taken whole or not at all
  public static Export read(byte[] utf8) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(utf8)).toString();
      JsonNode document = Content.JSON.readTree(text);
      JsonNode collections = document.path("collections");
      require(document.path("format").asText().equals(FORMAT) && collections.size() == 1);
      JsonNode space = collections.path(0);
      require(space.path("collection").asText().equals(SPACE) && space.path("records").isArray());
      var entries = new ArrayList<Entry>();
      var seen = new HashSet<UUID>();
      for (JsonNode record : space.path("records")) {
        Entry entry = entry(record);
        require(seen.add(entry.id()));
        entries.add(entry);
      }
      return new Export(Instant.parse(document.path("written").asText()), entries);
    } catch (CharacterCodingException
        | JsonProcessingException
        | DateTimeException
        | IllegalArgumentException e) {
      throw new Refused(Word.EXPORT_MALFORMED, e);
    }
  }

  private static Entry entry(JsonNode record) {
    String spelled = record.path("id").asText();
    UUID id = UUID.fromString(spelled);
    JsonNode version = record.path("version");
    require(
        id.toString().equals(spelled) && version.isIntegralNumber() && version.canConvertToLong());
    require(version.longValue() >= 1 && version.longValue() <= Bytes.LARGEST);
    try {
      return new Entry(id, version.longValue(), Content.of(record.path("content")));
    } catch (Refused e) {
      throw new Refused(Word.EXPORT_MALFORMED, e);
    }
  }

  private static void require(boolean holds) {
    if (!holds) {
      throw new Refused(Word.EXPORT_MALFORMED);
    }
  }

  @Override
  public String toString() {
    return "[redacted]";
  }
}
