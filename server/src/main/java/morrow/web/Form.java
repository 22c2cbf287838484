package morrow.web;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Reads the body of a form: `a=1&b=%C3%A4`. What cannot be read is refused and never guessed.
final class Form {
  static final String TYPE = "application/x-www-form-urlencoded";

  /// In bytes.
  static final int LARGEST = 16 << 10;

  private static final int MOST_FIELDS = 100;

  private Form() {}

  /// The fields in the order in which they came, unmodifiable.
  ///
  /// @throws Problem `request.malformed`
  static Map<String, List<String>> parse(byte[] body) {
    Map<String, List<String>> fields = new LinkedHashMap<>();
    int count = 0;
    int from = 0;
    for (int i = 0; i <= body.length; i++) {
      if (i == body.length || body[i] == '&') {
        if (i > from) {
          if (++count > MOST_FIELDS) {
            throw Problem.malformed("The form has more than " + MOST_FIELDS + " fields.");
          }
          add(fields, body, from, i);
        }
        from = i + 1;
      }
    }
    fields.replaceAll((_, values) -> List.copyOf(values));
    return java.util.Collections.unmodifiableMap(fields);
  }

  private static void add(Map<String, List<String>> fields, byte[] body, int from, int to) {
    int equals = from;
    while (equals < to && body[equals] != '=') {
      equals++;
    }
    String name = text(body, from, equals);
    String value = equals < to ? text(body, equals + 1, to) : "";
    fields.computeIfAbsent(name, _ -> new ArrayList<>()).add(value);
  }

  private static String text(byte[] body, int from, int to) {
    ByteBuffer bytes = ByteBuffer.allocate(to - from);
    for (int i = from; i < to; i++) {
      if (body[i] == '%') {
        if (i + 2 >= to) {
          throw unreadable();
        }
        bytes.put((byte) (digit(body[i + 1]) << 4 | digit(body[i + 2])));
        i += 2;
      } else {
        bytes.put(body[i] == '+' ? (byte) ' ' : body[i]);
      }
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(bytes.flip()).toString();
    } catch (CharacterCodingException e) {
      throw unreadable();
    }
  }

  private static int digit(byte hex) {
    int value = Character.digit(hex, 16);
    if (value < 0) {
      throw unreadable();
    }
    return value;
  }

  private static Problem unreadable() {
    return Problem.malformed("The form cannot be read.");
  }
}
