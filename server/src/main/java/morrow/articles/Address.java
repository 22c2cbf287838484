package morrow.articles;

import com.ibm.icu.text.Transliterator;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Set;
import java.util.regex.Pattern;

/// The last part of a public address, made from a title in any script when it is first published. It stays, whatever becomes of the title.
final class Address {
  private static final int MOST = 70; // room for a number behind it
  private static final Pattern APOSTROPHE = Pattern.compile("['’ʻʼʹʺ`]");
  private static final Pattern OTHER = Pattern.compile("[^a-z0-9]+");
  static final Pattern SLUG = Pattern.compile("[a-z0-9]+(?:-[a-z0-9]+)*");

  /// Addresses of other pages in the same place.
  private static final Set<String> RESERVED = Set.of("feed", "new", "all", "search", "page");

  private static final Transliterator LATIN =
      Transliterator.getInstance("Any-Latin; de-ASCII; Latin-ASCII; Lower()");

  private Address() {}

  /// The slug of a title, as long as it is free.
  static String of(WritingKind kind, String title) {
    String latin = LATIN.transliterate(title);
    String slug =
        OTHER
            .matcher(APOSTROPHE.matcher(latin).replaceAll(""))
            .replaceAll("-")
            .replaceAll("^-|-$", "");
    if (slug.length() > MOST) {
      int word = slug.lastIndexOf('-', MOST);
      slug = slug.substring(0, word > MOST / 2 ? word : MOST).replaceAll("-$", "");
    }
    return slug.length() < 3 || RESERVED.contains(slug)
        ? (kind.word() + "-" + slug).replaceAll("-$", "")
        : slug;
  }

  /// The address for the n-th of that title; 1 is the first.
  static String numbered(String slug, int n) {
    return n == 1 ? slug : slug + "-" + n;
  }

  /// What is remembered of an address that was given once.
  static byte[] hash(WritingKind kind, String slug) {
    try {
      return MessageDigest.getInstance("SHA-256")
          .digest((kind.word() + "/" + slug).getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
