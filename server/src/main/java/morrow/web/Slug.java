package morrow.web;

import com.ibm.icu.text.Transliterator;
import java.util.regex.Pattern;

/// The last part of a public address, made from a name or a title in any script: a–z, 0–9 and single hyphens inside.
public final class Slug {
  private static final Pattern APOSTROPHE = Pattern.compile("['’ʻʼʹʺ`]");
  private static final Pattern OTHER = Pattern.compile("[^a-z0-9]+");
  private static final Pattern SHAPE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

  private static final Transliterator LATIN =
      Transliterator.getInstance("Any-Latin; de-ASCII; Latin-ASCII; Lower()");

  private Slug() {}

  /// The address of a text: at most `most` characters, cut behind a word where there is one; empty when no letter of it can be
  /// written in a–z.
  public static String of(String text, int most) {
    String latin = LATIN.transliterate(text);
    String slug =
        OTHER
            .matcher(APOSTROPHE.matcher(latin).replaceAll(""))
            .replaceAll("-")
            .replaceAll("^-|-$", "");
    if (slug.length() <= most) {
      return slug;
    }
    int end = slug.lastIndexOf('-', most);
    return slug.substring(0, end > most / 2 ? end : most).replaceAll("-$", "");
  }

  /// The address for the n-th of that text; 1 is the first.
  public static String numbered(String slug, int n) {
    return n == 1 ? slug : slug + "-" + n;
  }

  /// Whether it can be the slug of something: 3 to 80 characters.
  public static boolean fits(String slug) {
    return slug.length() >= 3 && slug.length() <= 80 && SHAPE.matcher(slug).matches();
  }
}
