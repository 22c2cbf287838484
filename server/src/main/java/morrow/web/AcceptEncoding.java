package morrow.web;

import java.util.Locale;

/// What a caller can unpack, as `Accept-Encoding` says it (RFC 9110, 12.5.3).
final class AcceptEncoding {
  private AcceptEncoding() {}

  /// Whether the caller takes it. `q=0` says no, and so does a weight that cannot be read.
  ///
  /// @param coding in small letters
  static boolean takes(String header, String coding) {
    boolean any = false;
    for (String one : header.split(",", -1)) {
      String[] parts = one.split(";", 2);
      String name = parts[0].strip().toLowerCase(Locale.ROOT);
      boolean taken = parts.length == 1 || isWanted(parts[1]);
      if (name.equals(coding)) {
        return taken;
      }
      any |= name.equals("*") && taken;
    }
    return any;
  }

  private static boolean isWanted(String parameter) {
    String weight = parameter.replaceAll("\\s", "").toLowerCase(Locale.ROOT);
    return weight.matches("q=(1(\\.0{0,3})?|0\\.(?=\\d*[1-9])\\d{1,3})");
  }
}
