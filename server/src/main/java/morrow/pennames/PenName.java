package morrow.pennames;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.ibm.icu.text.SpoofChecker;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import morrow.web.PlainText;

/// A name made for one piece: 2 to 30 characters, letters above all, in any script.
public record PenName(@JsonValue String text) {
  public static final int LEAST = 2;
  public static final int MOST = 30;

  private static final Pattern SHAPE = Pattern.compile("\\p{L}[\\p{L}\\p{M}\\p{Nd} .'’-]*");
  private static final Pattern LETTERS = Pattern.compile("\\p{L}.*\\p{L}");
  private static final Pattern LIKE_A_NUMBER_TO_CALL =
      Pattern.compile("\\p{Nd}([ .-]*\\p{Nd}){4,}");
  private static final Pattern LIKE_A_SITE =
      Pattern.compile(
          "\\b(www\\.|http)|\\.\\p{L}{2,}$|\\.\\p{L}{2,}[ /]", Pattern.CASE_INSENSITIVE);
  private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{Nd}]");

  /// A name with one of these words could pass for the house itself, or for somebody who helps.
  private static final Set<String> OF_THE_HOUSE =
      Set.of(
          "admin",
          "administrator",
          "beraterin",
          "berater",
          "counsellor",
          "counselor",
          "doctor",
          "dr",
          "moderator",
          "morrow",
          "official",
          "operator",
          "polizei",
          "police",
          "prof",
          "redaktion",
          "specialist",
          "staff",
          "support",
          "system",
          "team",
          "therapeut",
          "therapeutin",
          "therapist");

  private static final SpoofChecker LOOK =
      new SpoofChecker.Builder().setChecks(SpoofChecker.CONFUSABLE).build();

  /// @throws IllegalArgumentException in a sentence
  @JsonCreator
  public PenName {
    text = PlainText.line(text, LEAST, MOST, "A pen name");
    if (!SHAPE.matcher(text).matches() || !LETTERS.matcher(text).find()) {
      throw new IllegalArgumentException(
          "A pen name begins with a letter and has letters, spaces and hyphens, and two letters at least.");
    }
    if (LIKE_A_NUMBER_TO_CALL.matcher(text).find() || LIKE_A_SITE.matcher(text).find()) {
      throw new IllegalArgumentException(
          "A pen name has no number and no address in it by which somebody can be reached.");
    }
    for (String word : text.toLowerCase(Locale.ROOT).split("[ .'’-]+", -1)) {
      if (OF_THE_HOUSE.contains(word)) {
        throw new IllegalArgumentException(
            "This name could be taken for somebody who works here. Please choose another.");
      }
    }
  }

  /// The letters and digits by which a reader tells one name from another: without case, spaces and hyphens; letters of other scripts that look alike are the same.
  String letters() {
    return lettersOf(text);
  }

  static String lettersOf(String word) {
    String plain = NO_LETTER.matcher(word.toLowerCase(Locale.ROOT)).replaceAll("");
    return LOOK.getSkeleton(plain).toLowerCase(Locale.ROOT);
  }

  byte[] hash() {
    try {
      return MessageDigest.getInstance("SHA-256")
          .digest(("pen name " + letters()).getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /// Whether a reader who knows the handle would think of it. A number that it has is easily left out.
  boolean recalls(String handle) {
    String name = letters();
    String word = lettersOf(handle);
    String withoutNumber = lettersOf(handle.replaceAll("[0-9]", ""));
    return name.equals(word)
        || (withoutNumber.length() >= 4 && name.contains(withoutNumber))
        || (name.length() >= 4 && word.contains(name));
  }

  @Override
  public String toString() {
    return text;
  }
}
