package morrow.articles;

import java.util.regex.Pattern;
import org.owasp.html.Encoding;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/// Lets through the HTML that a text needs, and nothing else. What comes in was made from Markdown in which HTML counts as words, so this is the
/// second wall and not the first.
final class CleanHtml {
  private static final Pattern OWN_ID = Pattern.compile("(?:ref|mark)-[A-Za-z0-9_-]{1,60}");

  /// Absolute addresses, addresses of this site's pages, and places on the same page.
  private static final Pattern ADDRESS =
      Pattern.compile(
          "(?i)https?://[^\\s\"<>\\\\]{1,2000}|mailto:[^\\s\"'<>\\\\?]{3,200}|/(?:en|de)/[^\\s\"'<>\\\\]{0,300}|#(?:ref|mark)-[A-Za-z0-9_-]{1,60}");

  private static final Pattern BACK = Pattern.compile("<a class=\"back\"[^>]*>[^<]*</a>");
  private static final Pattern INLINE = Pattern.compile("</?(?:a|em|strong|code|del)(?: [^>]*)?>");
  private static final Pattern TAG = Pattern.compile("<[^>]*>");

  private static final PolicyFactory TEXT =
      new HtmlPolicyBuilder()
          .allowElements(
              "p",
              "h2",
              "h3",
              "h4",
              "ul",
              "ol",
              "li",
              "blockquote",
              "pre",
              "code",
              "em",
              "strong",
              "del",
              "hr",
              "br",
              "a",
              "table",
              "thead",
              "tbody",
              "tr",
              "th",
              "td")
          .allowUrlProtocols("http", "https", "mailto")
          .allowAttributes("href")
          .matching(ADDRESS)
          .onElements("a")
          .allowAttributes("rel")
          .matching(Pattern.compile("nofollow noreferrer"))
          .onElements("a")
          .allowAttributes("class")
          .matching(Pattern.compile("cited|back|annotation"))
          .onElements("a", "p")
          .allowAttributes("id")
          .matching(OWN_ID)
          .onElements("a", "li")
          .allowAttributes("aria-label")
          .onElements("a")
          .allowAttributes("start")
          .matching(Pattern.compile("[0-9]{1,4}"))
          .onElements("ol")
          .allowAttributes("align")
          .matching(Pattern.compile("left|center|right"))
          .onElements("th", "td")
          .toFactory();

  private CleanHtml() {}

  /// Clean HTML of what the parser or the citation program wrote.
  static String of(String html) {
    return TEXT.sanitize(html);
  }

  /// Whether a link may lead there.
  static boolean takes(String address) {
    return !address.startsWith("#") && ADDRESS.matcher(address).matches();
  }

  /// Plain text as HTML.
  static String text(String plain) {
    StringBuilder html = new StringBuilder(plain.length() + 16);
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      switch (c) {
        case '<' -> html.append("&lt;");
        case '>' -> html.append("&gt;");
        case '&' -> html.append("&amp;");
        case '"' -> html.append("&quot;");
        default -> html.append(c);
      }
    }
    return html.toString();
  }

  /// The words of clean HTML: what ends a line ends a word, too.
  static String words(String html) {
    String lines = INLINE.matcher(BACK.matcher(html).replaceAll("")).replaceAll("");
    return Encoding.decodeHtml(TAG.matcher(lines).replaceAll(" "), false)
        .replaceAll("\\s+", " ")
        .strip();
  }
}
