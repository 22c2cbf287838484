package morrow.questions;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Finds words of danger. It would rather find one too many: all that follows is that helplines stand above a question and that
/// somebody reads it sooner. The browser finds the same, while somebody writes (`browser/src/account/danger.ts`).
final class Danger {
  private static final Pattern APOSTROPHE = Pattern.compile("['’‘ʼ`´]");
  private static final Pattern OTHER = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Pattern FINDER = finder();

  private Danger() {}

  static boolean isIn(String text) {
    return FINDER.matcher(normal(text)).find();
  }

  /// Words with one space around each.
  private static String normal(String text) {
    String plain = Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    String words = APOSTROPHE.matcher(withoutUmlauts(plain)).replaceAll("");
    return " " + OTHER.matcher(words).replaceAll(" ") + " ";
  }

  /// Not every keyboard has them, and in Switzerland nobody writes ß.
  private static String withoutUmlauts(String text) {
    return text.replace("ä", "ae").replace("ö", "oe").replace("ü", "ue").replace("ß", "ss");
  }

  /// In danger.json a star is the rest of a word, three dots are up to three words in between.
  private static Pattern finder() {
    try (InputStream in = Danger.class.getResourceAsStream("danger.json")) {
      return Pattern.compile(
          Stream.of(new JsonMapper().readValue(in, String[].class))
              .map(Danger::withoutUmlauts)
              .map(line -> line.replace(" … ", " (?:[^ ]+ ){0,3}").replace("*", "[^ ]*"))
              .collect(Collectors.joining("|", " (?:", ") ")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
