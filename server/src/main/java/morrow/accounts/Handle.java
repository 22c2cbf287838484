package morrow.accounts;

import com.fasterxml.jackson.annotation.JsonValue;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// The made-up word an account is known by: 3 to 30 lower-case letters a–z, digits and single hyphens inside.
public record Handle(@JsonValue String word) {
  private static final Pattern SHAPE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
  private static final Pattern LIKE_A_PHONE_NUMBER = Pattern.compile("[0-9-]{6,}");
  private static final int LONGEST_TYPED = 200;

  /// A handle with one of these between its hyphens could pass for the house itself.
  private static final Set<String> OF_THE_HOUSE =
      Set.of(
          "admin",
          "administrator",
          "hostmaster",
          "moderator",
          "morrow",
          "official",
          "operator",
          "postmaster",
          "root",
          "security",
          "staff",
          "support",
          "system",
          "webmaster");

  private static final Set<String> RESERVED =
      Set.of(
          "abuse",
          "anonymous",
          "api",
          "contact",
          "counsellor",
          "counselor",
          "doctor",
          "emergency",
          "everyone",
          "help",
          "helpline",
          "info",
          "nobody",
          "null",
          "person",
          "police",
          "service",
          "somebody",
          "someone",
          "specialist",
          "team",
          "therapist",
          "undefined",
          "unknown",
          "visitor");

  public Handle {
    if (word.length() < 3 || word.length() > 30 || !SHAPE.matcher(word).matches()) {
      throw new IllegalArgumentException(
          "A handle has 3 to 30 letters a–z, digits and single hyphens inside.");
    }
  }

  /// Reads a handle as somebody typed it. Phones add a space behind a word and a capital in front of it.
  public static Optional<Handle> parse(String typed) {
    String word = normalised(typed);
    return word.length() >= 3 && word.length() <= 30 && SHAPE.matcher(word).matches()
        ? Optional.of(new Handle(word))
        : Optional.empty();
  }

  /// The form in which handles are compared; of at most a few hundred characters, whatever was typed.
  static String normalised(String typed) {
    String bounded = typed.substring(0, Math.min(typed.length(), LONGEST_TYPED));
    return Normalizer.normalize(bounded, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
  }

  /// Whether nobody may choose it: it would pass for the house, or it is a number by which somebody could be found.
  /// Only asked at sign-up, so that a longer list never locks out who has one already.
  boolean isReserved() {
    if (RESERVED.contains(word) || LIKE_A_PHONE_NUMBER.matcher(word).matches()) {
      return true;
    }
    for (String part : word.split("-", -1)) {
      if (OF_THE_HOUSE.contains(part)) {
        return true;
      }
    }
    return false;
  }

  @Override
  public String toString() {
    return word;
  }
}
