package morrow.calendars;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One line of a calendar: `NAME;PARAMETER=value:value`.
///
/// @param name in capitals
/// @param parameters by name in capitals, without quotes
record Property(String name, Map<String, String> parameters, String value) {
  /// Reads a line.
  ///
  /// @return null when it is not one
  static @Nullable Property parse(String line) {
    int place = 0;
    while (place < line.length() && line.charAt(place) != ';' && line.charAt(place) != ':') {
      place++;
    }
    if (place == 0 || place == line.length()) {
      return null;
    }
    String name = line.substring(0, place).toUpperCase(Locale.ROOT);
    Map<String, String> parameters = new HashMap<>();
    while (line.charAt(place) == ';') {
      int end = endOfParameter(line, place + 1);
      if (end == line.length()) {
        return null;
      }
      String parameter = line.substring(place + 1, end);
      int equals = parameter.indexOf('=');
      if (equals > 0) {
        parameters.put(
            parameter.substring(0, equals).toUpperCase(Locale.ROOT),
            parameter.substring(equals + 1).replace("\"", ""));
      }
      place = end;
    }
    return new Property(name, parameters, line.substring(place + 1).strip());
  }

  /// A quoted value may hold colons and semicolons.
  private static int endOfParameter(String line, int start) {
    boolean quoted = false;
    for (int place = start; place < line.length(); place++) {
      char c = line.charAt(place);
      if (c == '"') {
        quoted = !quoted;
      } else if (!quoted && (c == ';' || c == ':')) {
        return place;
      }
    }
    return line.length();
  }

  /// The values of a list.
  List<String> values() {
    return List.of(value.split(",", -1));
  }

  /// What the value says, in capitals.
  String word() {
    return value.toUpperCase(Locale.ROOT);
  }
}
