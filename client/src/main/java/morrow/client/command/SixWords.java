package morrow.client.command;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.List;
import java.util.stream.Collectors;

/// Proposes a passphrase: six words of the list that the browser draws from, 77 bits.
final class SixWords {
  private static final SecureRandom RANDOM = new SecureRandom();

  private SixWords() {}

  static String draw() {
    List<String> words = words();
    return RANDOM.ints(6, 0, words.size()).mapToObj(words::get).collect(Collectors.joining(" "));
  }

  static List<String> words() {
    try (InputStream in = SixWords.class.getResourceAsStream("en.txt")) {
      if (in == null) {
        throw new IllegalStateException("The list of words is missing.");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
