package morrow.client.verify;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The tags of a page. It reads tags wherever they stand, also in comments and texts: what a browser might read otherwise
/// than we do is better found once too often.
final class Tags {
  record Tag(String name, Map<String, String> attributes) {
    @Nullable String attribute(String attribute) {
      return attributes.get(attribute);
    }

    String attributeOr(String attribute, String otherwise) {
      return attributes.getOrDefault(attribute, otherwise);
    }
  }

  private static final Pattern TAG =
      Pattern.compile("<([a-zA-Z][^\\s/>]*)((?:[^>\"']|\"[^\"]*\"|'[^']*')*+)>");
  private static final Pattern ATTRIBUTE =
      Pattern.compile("([^\\s\"'<>/=]+)(?:\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)'|([^\\s\"'=<>`]+)))?");
  private static final Pattern SCRIPT = Pattern.compile("(?i)<script");

  private Tags() {}

  static List<Tag> of(String html) {
    List<Tag> tags = new ArrayList<>();
    Matcher tag = TAG.matcher(html);
    // Each `<` is tried, also one inside a tag: an unclosed quote cannot hide what follows.
    for (int from = 0; tag.find(from); from = tag.start() + 1) {
      Map<String, String> attributes = new LinkedHashMap<>();
      ATTRIBUTE
          .matcher(tag.group(2))
          .results()
          .forEach(found ->
              attributes.putIfAbsent(
                  found.group(1).toLowerCase(Locale.ROOT),
                  plain(found.group(2), found.group(3), found.group(4))));
      tags.add(new Tag(tag.group(1).toLowerCase(Locale.ROOT), attributes));
    }
    return tags;
  }

  /// How often a script begins, however it goes on.
  static long scripts(String html) {
    return SCRIPT.matcher(html).results().count();
  }

  private static String plain(@Nullable String... values) {
    for (String value : values) {
      if (value != null) {
        return value
            .replace("&#34;", "\"")
            .replace("&#39;", "'")
            .replace("&lt;", "<")
            .replace("&gt;", ">")
            .replace("&amp;", "&");
      }
    }
    return "";
  }
}
