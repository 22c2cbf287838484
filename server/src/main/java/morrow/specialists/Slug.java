package morrow.specialists;

import java.util.Set;

/// The last part of a profile's public address, made from the name in any script.
final class Slug {
  private static final int MOST = 54; // room for a number behind it

  /// Words that pages beside the profiles may want.
  private static final Set<String> RESERVED =
      Set.of("all", "apply", "find", "finder", "first", "help", "list", "new", "page", "search");

  private Slug() {}

  /// The address of a name, as long as it is free.
  static String of(String name) {
    String slug = morrow.web.Slug.of(name, MOST);
    if (slug.isEmpty()) {
      return "specialist";
    }
    return slug.length() < 3 || RESERVED.contains(slug) ? "specialist-" + slug : slug;
  }
}
