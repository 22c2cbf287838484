package morrow.journeys;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// Looks for a word in bytes, in every form in which a program might have put it down.
final class Marks {
  private final Map<String, byte[]> forms = new LinkedHashMap<>();
  private final int longest;

  /// @param word at least 12 letters and digits, so that it does not occur by chance
  Marks(String word) {
    byte[] utf8 = word.getBytes(StandardCharsets.UTF_8);
    forms.put("UTF-8", utf8);
    forms.put("UTF-16", word.getBytes(StandardCharsets.UTF_16LE));
    forms.put("hexadecimal", ascii(HexFormat.of().formatHex(utf8)));
    forms.put("backwards", ascii(new StringBuilder(word).reverse().toString()));
    for (int shift = 0; shift < 3; shift++) {
      // The word somewhere inside a longer text: only the middle is sure, whatever stands around
      // it.
      String whole =
          Base64.getEncoder()
              .encodeToString(("xyz".substring(0, shift) + word).getBytes(StandardCharsets.UTF_8));
      int from = shift == 0 ? 0 : shift + 1;
      int to = (shift + utf8.length) * 8 / 6;
      forms.put("base64 at " + shift, ascii(whole.substring(from, to)));
    }
    longest = forms.values().stream().mapToInt(form -> form.length).max().orElseThrow();
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  /// The form in which the word stands in the bytes, if it does.
  Optional<String> in(byte[] bytes) {
    return in(bytes, bytes.length);
  }

  Optional<String> in(Path file) throws IOException {
    try (InputStream in = java.nio.file.Files.newInputStream(file)) {
      return in(in);
    }
  }

  Optional<String> in(InputStream stream) throws IOException {
    byte[] window = new byte[1 << 20];
    int kept = 0;
    for (int read = stream.read(window);
        read >= 0;
        read = stream.read(window, kept, window.length - kept)) {
      int filled = kept + read;
      Optional<String> found = in(window, filled);
      if (found.isPresent()) {
        return found;
      }
      // A word may lie across two reads.
      kept = Math.min(filled, longest);
      System.arraycopy(window, filled - kept, window, 0, kept);
    }
    return Optional.empty();
  }

  private Optional<String> in(byte[] bytes, int length) {
    return forms.entrySet().stream()
        .filter(form -> contains(bytes, length, form.getValue()))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  /// Horspool's search: skips by where the window's last byte stands in the word.
  private static boolean contains(byte[] bytes, int length, byte[] word) {
    int[] skip = new int[256];
    java.util.Arrays.fill(skip, word.length);
    for (int i = 0; i < word.length - 1; i++) {
      skip[word[i] & 0xff] = word.length - 1 - i;
    }
    for (int at = 0; at + word.length <= length; at += skip[bytes[at + word.length - 1] & 0xff]) {
      int i = word.length - 1;
      while (i >= 0 && bytes[at + i] == word[i]) {
        i--;
      }
      if (i < 0) {
        return true;
      }
    }
    return false;
  }
}
