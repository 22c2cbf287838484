package morrow.client.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/// The files in protocol/vectors/ and what tests need to read and write them.
final class Vectors {

  static final Path FOLDER = Path.of("..", "protocol", "vectors");
  static final JsonMapper JSON = new JsonMapper();

  private static final HexFormat HEX = HexFormat.of();

  private Vectors() {}

  static JsonNode read(String name) {
    try {
      return JSON.readTree(Files.readString(FOLDER.resolve(name + ".json")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The cases of a list. An empty list would be a test that cannot fail.
  static Stream<JsonNode> cases(String name, String list) {
    JsonNode cases = read(name).path(list);
    assertThat(cases).as("%s in %s.json", list, name).isNotEmpty();
    return StreamSupport.stream(cases.spliterator(), false);
  }

  static byte[] bytes(JsonNode of, String field) {
    return HEX.parseHex(text(of, field));
  }

  static String text(JsonNode of, String field) {
    assertThat(of.path(field).isTextual()).as("%s in %s", field, of).isTrue();
    return of.path(field).textValue();
  }

  static UUID uuid(JsonNode of, String field) {
    return UUID.fromString(text(of, field));
  }

  static Secret secret(JsonNode of, String field) {
    return Secret.taking(bytes(of, field));
  }

  static void assertRefused(JsonNode of, ThrowingCallable attempt) {
    assertThat(catchThrowable(attempt))
        .as(of.toString())
        .isInstanceOfSatisfying(
            Refused.class, e -> assertThat(e.word().text()).isEqualTo(text(of, "word")));
  }

  static String hex(byte[] bytes) {
    return HEX.formatHex(bytes);
  }

  /// `length` bytes that count up from `first`.
  static byte[] counting(int first, int length) {
    var bytes = new byte[length];
    for (int i = 0; i < length; i++) {
      bytes[i] = (byte) (first + i);
    }
    return bytes;
  }

  static byte[] flipped(byte[] bytes, int at) {
    byte[] changed = bytes.clone();
    changed[at] ^= 0x01;
    return changed;
  }

  static ObjectNode named(ArrayNode list, String name) {
    return list.addObject().put("name", name);
  }

  /// As it lies in the repository: indented, with a line end after it.
  static String written(ObjectNode vectors) {
    try {
      return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(vectors) + "\n";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
