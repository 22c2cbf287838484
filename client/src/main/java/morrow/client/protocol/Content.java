package morrow.client.protocol;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import morrow.client.protocol.Refused.Word;

/// What a record says: one JSON object with a `kind`. Names this client does not know are kept and written back, so that an
/// older client never loses what a newer one wrote.
public final class Content {

  static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .build();

  private final ObjectNode fields;

  private Content(ObjectNode fields) {
    this.fields = fields;
  }

  /// Reads one JSON object in strict UTF-8.
  ///
  /// @throws Refused `content.malformed`
  public static Content read(byte[] utf8) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(utf8)).toString();
      return of(JSON.readTree(text));
    } catch (CharacterCodingException | JsonProcessingException e) {
      throw new Refused(Word.CONTENT_MALFORMED, e);
    }
  }

  /// Takes an object that was read already.
  ///
  /// @throws Refused `content.malformed` unless it is an object with a `kind`
  public static Content of(JsonNode node) {
    if (node instanceof ObjectNode fields && fields.path("kind").isTextual()) {
      return new Content(fields.deepCopy());
    }
    throw new Refused(Word.CONTENT_MALFORMED);
  }

  static Content ofKind(String kind) {
    return new Content(JSON.createObjectNode().put("kind", kind));
  }

  public String kind() {
    return fields.path("kind").textValue();
  }

  /// A copy of all fields.
  public ObjectNode fields() {
    return fields.deepCopy();
  }

  /// The same content with one field set. An unpaired surrogate is no character and becomes U+FFFD.
  Content with(String name, String value) {
    return new Content(fields.deepCopy().put(name, wellFormed(value)));
  }

  private static String wellFormed(String text) {
    var out = new StringBuilder(text.length());
    text.codePoints()
        .map(c -> c >= 0xd800 && c <= 0xdfff ? 0xfffd : c)
        .forEach(out::appendCodePoint);
    return out.toString();
  }

  public byte[] utf8() {
    try {
      return JSON.writeValueAsBytes(fields);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Content content && fields.equals(content.fields);
  }

  @Override
  public int hashCode() {
    return fields.hashCode();
  }

  /// What somebody wrote is not for logs.
  @Override
  public String toString() {
    return "[redacted]";
  }
}
