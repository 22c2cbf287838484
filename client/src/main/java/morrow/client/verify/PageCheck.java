package morrow.client.verify;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import morrow.client.server.Address;
import morrow.client.server.Delivered;
import morrow.client.verify.Tags.Tag;

/// What one page may run.
final class PageCheck {
  private static final String ASSETS = "/assets/";
  private static final Set<String> DATA = Set.of("application/json", "application/ld+json");
  private static final Set<String> FOREIGN =
      Set.of("iframe", "frame", "object", "embed", "base", "applet");
  private static final Set<String> ALLOWED_SOURCES =
      Set.of("'self'", "'none'", "'wasm-unsafe-eval'");
  private static final Set<String> LINKED =
      Set.of("href", "src", "action", "formaction", "xlink:href");

  private final Address server;
  private final Published published;
  private final String path;
  private final List<String> differences = new ArrayList<>();
  private final Set<String> links = new TreeSet<>();

  PageCheck(Address server, Published published, String path) {
    this.server = server;
    this.published = published;
    this.path = path;
  }

  void check(Delivered page, String html) {
    policy(page.policies());
    List<Tag> tags = Tags.of(html);
    if (tags.stream().filter(tag -> tag.name().equals("script")).count() != Tags.scripts(html)) {
      differs("has a script tag that cannot be read");
    }
    tags.forEach(this::tag);
  }

  List<String> differences() {
    return differences;
  }

  /// Paths on the same server that the page links to.
  Set<String> links() {
    return links;
  }

  private void tag(Tag tag) {
    switch (tag.name()) {
      case "script" -> script(tag);
      case "link" -> preload(tag);
      case "a" -> link(tag.attributeOr("href", ""));
      case "meta" -> {
        if (tag.attributeOr("http-equiv", "").equalsIgnoreCase("refresh")) {
          differs("sends on to another address by itself");
        }
      }
      default -> {
        if (FOREIGN.contains(tag.name())) {
          differs("has a <" + tag.name() + ">, which can run something else");
        }
      }
    }
    for (Map.Entry<String, String> attribute : tag.attributes().entrySet()) {
      String value =
          attribute.getValue().replaceAll("[\\s\\p{Cntrl}]", "").toLowerCase(Locale.ROOT);
      if (attribute.getKey().startsWith("on") || attribute.getKey().equals("srcdoc")) {
        differs("has code in the attribute " + attribute.getKey());
      } else if (LINKED.contains(attribute.getKey()) && value.startsWith("javascript:")) {
        differs("has code in an address");
      }
    }
  }

  private void script(Tag tag) {
    String source = tag.attribute("src");
    if (source == null) {
      if (!DATA.contains(tag.attributeOr("type", "").toLowerCase(Locale.ROOT))) {
        differs("has a script written into it");
      }
      return;
    }
    String expected = expected("runs", source);
    String integrity = tag.attributeOr("integrity", "");
    if (expected != null && !integrity.equals(expected)) {
      differs(
          integrity.isEmpty()
              ? "runs " + source + " without saying its hash"
              : "names a hash for " + source + " that is not the published one");
    }
  }

  private void preload(Tag tag) {
    String kind = tag.attributeOr("rel", "").toLowerCase(Locale.ROOT);
    String as = tag.attributeOr("as", "").toLowerCase(Locale.ROOT);
    if (kind.equals("modulepreload")
        || (kind.equals("preload") && (as.equals("script") || as.equals("worker")))) {
      String source = tag.attributeOr("href", "");
      String expected = expected("loads", source);
      String integrity = tag.attributeOr("integrity", "");
      if (expected != null && !integrity.isEmpty() && !integrity.equals(expected)) {
        differs("names a hash for " + source + " that is not the published one");
      }
    }
  }

  private @org.jspecify.annotations.Nullable String expected(String does, String source) {
    try {
      URI uri = server.uri().resolve(path).resolve(source);
      String at = uri.getRawPath() == null ? "" : uri.getRawPath();
      if (server.holds(uri) && at.startsWith(ASSETS) && uri.getRawQuery() == null) {
        String hash = published.files().get(at.substring(ASSETS.length()));
        if (hash != null) {
          return hash;
        }
      }
    } catch (IllegalArgumentException e) {
      // An address that cannot be read is not a published one.
    }
    differs(does + " " + source + ", which is not one of the published scripts");
    return null;
  }

  private void link(String address) {
    try {
      URI uri = server.uri().resolve(path).resolve(address);
      if (server.holds(uri) && uri.getRawPath() != null) {
        links.add(uri.getRawPath());
      }
    } catch (IllegalArgumentException e) {
      // A link that cannot be read leads nowhere.
    }
  }

  private void policy(List<String> policies) {
    if (policies.stream().noneMatch(PageCheck::forbidsOthers)) {
      differs("does not forbid other scripts (Content-Security-Policy)");
    }
  }

  private static boolean forbidsOthers(String policy) {
    String scripts = "";
    String fallback = "";
    for (String directive : policy.split(";", -1)) {
      List<String> words = List.of(directive.strip().split("\\s+", -1));
      if (words.getFirst().equals("script-src") && scripts.isEmpty()) {
        scripts = directive.strip();
      } else if (words.getFirst().equals("default-src") && fallback.isEmpty()) {
        fallback = directive.strip();
      }
    }
    String decides = scripts.isEmpty() ? fallback : scripts;
    return !decides.isEmpty()
        && List.of(decides.split("\\s+", -1)).stream().skip(1).allMatch(ALLOWED_SOURCES::contains);
  }

  private void differs(String what) {
    differences.add("The page " + path + " " + what + ".");
  }
}
