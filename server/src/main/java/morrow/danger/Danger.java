package morrow.danger;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import morrow.specialists.Topic;

/// Finds words of danger. It would rather find one too many: all that follows is that helplines stand above what somebody wrote and
/// that somebody reads it sooner. The browser finds the same, while somebody writes (`browser/src/account/danger.ts`).
public final class Danger {
  private static final Pattern APOSTROPHE = Pattern.compile("['’‘ʼ`´]");
  private static final Pattern OTHER = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Pattern FINDER = finder();

  private Danger() {}

  /// Whether a piece is about danger: a topic says so, or the words do.
  public static boolean isAbout(Collection<Topic> topics, String... texts) {
    return topics.stream().anyMatch(Topic::isOfDanger) || Stream.of(texts).anyMatch(Danger::isIn);
  }

  /// Whether a text may speak of danger.
  public static boolean isIn(String text) {
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

  /// In the file a star is the rest of a word, three dots are up to three words in between. The browser is built from the same file. What
  /// begins with the same letter stands together: there are hundreds of lines, and a story is long.
  private static Pattern finder() {
    try (InputStream in = Danger.class.getResourceAsStream("danger-words.json")) {
      Map<Character, String> byLetter =
          Stream.of(new JsonMapper().readValue(in, String[].class))
              .map(Danger::withoutUmlauts)
              .map(line -> line.replace(" … ", " (?:[^ ]+ ){0,3}").replace("*", "[^ ]*"))
              .collect(
                  Collectors.groupingBy(
                      line -> line.charAt(0),
                      Collectors.mapping(
                          line -> line.substring(1), Collectors.joining("|", "(?:", ")"))));
      return Pattern.compile(
          byLetter.entrySet().stream()
              .map(each -> each.getKey() + each.getValue())
              .collect(Collectors.joining("|", " (?:", ") ")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
