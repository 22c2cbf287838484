package morrow.specialists;

import com.ibm.icu.text.Transliterator;
import java.util.Set;
import java.util.regex.Pattern;

/// The last part of a profile's public address, made from the name in any script.
final class Slug {
  private static final int MOST = 54; // room for a number behind it
  private static final Pattern APOSTROPHE = Pattern.compile("['’ʻʼʹʺ`]");
  private static final Pattern OTHER = Pattern.compile("[^a-z0-9]+");

  /// Words that pages beside the profiles may want.
  private static final Set<String> RESERVED =
      Set.of("all", "apply", "find", "finder", "first", "help", "list", "new", "page", "search");

  private static final Transliterator LATIN =
      Transliterator.getInstance("Any-Latin; de-ASCII; Latin-ASCII; Lower()");

  private Slug() {}

  /// The address of a name, as long as it is free.
  static String of(String name) {
    String latin = LATIN.transliterate(name);
    String slug =
        OTHER
            .matcher(APOSTROPHE.matcher(latin).replaceAll(""))
            .replaceAll("-")
            .replaceAll("^-|-$", "");
    if (slug.length() > MOST) {
      slug = slug.substring(0, MOST).replaceAll("-$", "");
    }
    if (slug.isEmpty()) {
      return "specialist";
    }
    return slug.length() < 3 || RESERVED.contains(slug) ? "specialist-" + slug : slug;
  }

  /// The address for the n-th of that name; 1 is the first.
  static String numbered(String slug, int n) {
    return n == 1 ? slug : slug + "-" + n;
  }
}
