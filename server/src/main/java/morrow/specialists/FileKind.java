package morrow.specialists;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import morrow.web.PlainText;

/// What a file is, told by its first bytes and never by its name.
enum FileKind {
  PDF("application/pdf", ".pdf", "%PDF-"),
  JPEG("image/jpeg", ".jpg", "\u00ff\u00d8\u00ff"),
  PNG("image/png", ".png", "\u0089PNG\r\n\u001a\n");

  private static final int LEAST_BYTES = 16;

  private final String type;
  private final String ending;
  private final String beginning;

  FileKind(String type, String ending, String beginning) {
    this.type = type;
    this.ending = ending;
    this.beginning = beginning;
  }

  static Optional<FileKind> of(byte[] content) {
    if (content.length < LEAST_BYTES) {
      return Optional.empty();
    }
    String start = new String(content, 0, LEAST_BYTES, StandardCharsets.ISO_8859_1);
    return Arrays.stream(values()).filter(kind -> start.startsWith(kind.beginning)).findFirst();
  }

  static FileKind ofType(String type) {
    return Words.one(values(), FileKind::type, type, "A file’s type");
  }

  /// The media type.
  String type() {
    return type;
  }

  /// A name that ends as such a file's name does, so that the computer of who opens it takes it for nothing else.
  ///
  /// @throws IllegalArgumentException when there is nothing to make a name of
  String named(String name) {
    String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    String line = PlainText.line(last, 1, 110, "A file’s name").replaceAll("[<>:\"|?*]", "-");
    String lower = line.toLowerCase(Locale.ROOT);
    boolean fits = lower.endsWith(ending) || (this == JPEG && lower.endsWith(".jpeg"));
    return fits && !lower.equals(ending) ? line : line + ending;
  }
}
