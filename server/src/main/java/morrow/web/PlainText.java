package morrow.web;

import java.text.Normalizer;
import java.util.regex.Pattern;

/// Text that people read as it is: in one Unicode form, without white space around it, and without characters that cannot be seen or
/// that turn the direction of what follows, since such a text can look like another one.
public final class PlainText {
  private static final Pattern UNSEEN =
      Pattern.compile(
          "[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cn}\\p{Cs}\\p{Zl}\\p{Zp}\\u115F\\u1160\\u2800\\u3164\\uFFA0]");

  private static final Pattern UNSEEN_IN_LINES =
      Pattern.compile("[" + UNSEEN.pattern() + "&&[^\\n\\u200C\\u200D]]");

  /// Joins letters in scripts and emoji that need it.
  private static final Pattern JOINERS = Pattern.compile("[\\u200C\\u200D]");

  /// How programs for letters and messengers end a line.
  private static final Pattern ENDS_OF_LINES =
      Pattern.compile("\\r\\n?|[\\x0B\\f\\x{85}\\p{Zl}\\p{Zp}]");

  /// More marks than stand on a letter of any script. Putting thousands of them in their order would take minutes.
  private static final Pattern MARKS = Pattern.compile("(\\p{M}{30})\\p{M}+");

  private PlainText() {}

  /// The text in one Unicode form. Of marks on one letter the first thirty stay.
  public static String form(String text) {
    return Normalizer.normalize(MARKS.matcher(text).replaceAll("$1"), Normalizer.Form.NFC);
  }

  /// One line.
  ///
  /// @param what begins the sentence of a refusal, for example `A name`
  /// @throws IllegalArgumentException in a sentence
  public static String line(String text, int least, int most, String what) {
    String line = normal(text, most, what).replaceAll("[\\t\\p{Zs}]+", " ").strip();
    requireSeen(line, what);
    return ofLength(line, least, most, what);
  }

  /// Several lines. What cannot be seen comes along when a long text is pasted, from a messenger for example; nobody could find it to
  /// take it out, so it is left out.
  ///
  /// @throws IllegalArgumentException in a sentence
  public static String lines(String text, int least, int most, String what) {
    String lines =
        ENDS_OF_LINES.matcher(normal(text, most, what)).replaceAll("\n").replace('\t', ' ');
    return ofLength(UNSEEN_IN_LINES.matcher(lines).replaceAll("").strip(), least, most, what);
  }

  private static String normal(String text, int most, String what) {
    if (text.length() > 4 * most + 100) {
      throw tooLong(most, what);
    }
    return form(text).strip();
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
