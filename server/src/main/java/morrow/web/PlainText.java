package morrow.web;

import java.text.Normalizer;
import java.util.regex.Pattern;

/// Text that people read as it is: in one Unicode form, without white space around it, and without characters that cannot be seen or
/// that turn the direction of what follows, since such a text can look like another one.
public final class PlainText {
  private static final Pattern UNSEEN =
      Pattern.compile(
          "[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cn}\\p{Cs}\\p{Zl}\\p{Zp}\\u115F\\u1160\\u2800\\u3164\\uFFA0]");

  /// Joins letters in scripts and emoji that need it.
  private static final Pattern JOINERS = Pattern.compile("[\\u200C\\u200D]");

  private PlainText() {}

  /// One line.
  ///
  /// @param what begins the sentence of a refusal, for example `A name`
  /// @throws IllegalArgumentException in a sentence
  public static String line(String text, int least, int most, String what) {
    String line = normal(text, most, what).replaceAll("[\\t\\p{Zs}]+", " ").strip();
    requireSeen(line, what);
    return ofLength(line, least, most, what);
  }

  /// Several lines.
  ///
  /// @throws IllegalArgumentException in a sentence
  public static String lines(String text, int least, int most, String what) {
    String lines = normal(text, most, what).replaceAll("\\r\\n?", "\n").replace('\t', ' ');
    requireSeen(lines.replace("\n", ""), what);
    return ofLength(lines, least, most, what);
  }

  private static String normal(String text, int most, String what) {
    if (text.length() > 4 * most + 100) {
      throw tooLong(most, what);
    }
    return Normalizer.normalize(text, Normalizer.Form.NFC).strip();
  }

  private static void requireSeen(String text, String what) {
    if (UNSEEN.matcher(JOINERS.matcher(text).replaceAll("")).find()) {
      throw new IllegalArgumentException(
          what + " has a character in it that cannot be seen. Please type it again.");
    }
  }

  private static String ofLength(String text, int least, int most, String what) {
    int length = text.codePointCount(0, text.length());
    if (length < least) {
      throw new IllegalArgumentException(what + " has at least " + least + " characters.");
    }
    if (length > most) {
      throw tooLong(most, what);
    }
    return text;
  }

  private static IllegalArgumentException tooLong(int most, String what) {
    return new IllegalArgumentException(what + " has at most " + most + " characters.");
  }
}
