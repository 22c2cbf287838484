package morrow.articles;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import morrow.web.Language;

/// What a fuzzer tries on the texts of specialists. In the package of what it tries, which nobody else can reach.
///
/// A text may be refused with an [IllegalArgumentException], and one that is too deep with [CarefulWork.TooHard], as for a specialist.
/// All else that is thrown is a fault, and so is HTML that could do something.
public final class FuzzedText {
  private static final CarefulWork WORK = new CarefulWork();

  /// Formatting takes a thousand times as long as reading, so it is for some of the texts: always the same ones.
  private static final int FORMATTED = 20;

  /// Stands where the sanitiser keeps braces apart that a template might take for its own.
  private static final String NOTHING = "<!-- -->";

  private static final Pattern TAG = Pattern.compile("<(/?)([^\\s/>]*)([^>]*)>");
  private static final Pattern ATTRIBUTE =
      Pattern.compile("([^\\s=\"]+)(?:=\"([^\"]*)\")?", Pattern.DOTALL);
  private static final Set<String> HARMLESS =
      Set.of(
          "a",
          "b",
          "blockquote",
          "br",
          "cite",
          "code",
          "del",
          "div",
          "em",
          "h2",
          "h3",
          "h4",
          "hr",
          "i",
          "li",
          "ol",
          "p",
          "pre",
          "span",
          "strong",
          "sub",
          "sup",
          "table",
          "tbody",
          "td",
          "th",
          "thead",
          "tr",
          "u",
          "ul");
  private static final Set<String> ATTRIBUTES =
      Set.of(
          "href",
          "id",
          "class",
          "rel",
          "align",
          "start",
          "title",
          "scope",
          "lang",
          "aria-label",
          "/");

  private FuzzedText() {}

  /// Text in Markdown.
  public static final class InMarkdown {
    private InMarkdown() {}

    public static void fuzzerTestOneInput(byte[] input) {
      String text = new String(input, StandardCharsets.UTF_8);
      carefully(() -> harmless(new Markdown(text).html(_ -> "(mark)")));
    }
  }

  /// A record in BibTeX.
  public static final class InBibtex {
    private InBibtex() {}

    public static void fuzzerInitialize() {
      load();
    }

    public static void fuzzerTestOneInput(byte[] input) {
      String text = new String(input, StandardCharsets.UTF_8);
      references(text.contains("@") ? text : "@article{a1,\n" + text);
    }
  }

  /// A record in CSL-JSON.
  public static final class InCsl {
    private InCsl() {}

    public static void fuzzerInitialize() {
      load();
    }

    public static void fuzzerTestOneInput(byte[] input) {
      String text = new String(input, StandardCharsets.UTF_8).strip();
      references(text.startsWith("{") || text.startsWith("[") ? text : "[" + text);
    }
  }

  /// A record in RIS.
  public static final class InRis {
    private InRis() {}

    public static void fuzzerInitialize() {
      load();
    }

    public static void fuzzerTestOneInput(byte[] input) {
      references("TY  - JOUR\n" + new String(input, StandardCharsets.UTF_8));
    }
  }

  /// Loads the citation program, which takes seconds while it is instrumented: no input is to blame for it.
  private static void load() {
    var one = ReferenceReader.read("TY  - JOUR\nTI  - A title\nER  - \n").references();
    if (Typesetter.entries(Language.EN, one).isEmpty()) {
      throw new IllegalStateException("the citation program formats nothing");
    }
  }

  /// Reads them and formats the first two, as the page of an article does.
  private static void references(String text) {
    carefully(() -> {
      var read = ReferenceReader.read(text);
      if (text.hashCode() % FORMATTED == 0) {
        var first = read.references().subList(0, Math.min(2, read.references().size()));
        Typesetter.entries(Language.EN, first).values().forEach(FuzzedText::harmless);
      }
      return read;
    });
  }

  private static void carefully(Supplier<Object> work) {
    try {
      var _ = WORK.of(work);
    } catch (IllegalArgumentException | CarefulWork.TooHard e) {
      // Refused, as it would be for a specialist.
    }
  }

  private static String harmless(String html) {
    Matcher tag = TAG.matcher(html.replace(NOTHING, ""));
    while (tag.find()) {
      if (!HARMLESS.contains(tag.group(2))) {
        throw new IllegalStateException("a tag that nobody allowed: " + tag.group());
      }
      Matcher attribute = ATTRIBUTE.matcher(tag.group(3));
      while (attribute.find()) {
        String name = attribute.group(1).toLowerCase(Locale.ROOT);
        String value = attribute.group(2) == null ? "" : attribute.group(2);
        if (!ATTRIBUTES.contains(name)) {
          throw new IllegalStateException("an attribute that nobody allowed: " + tag.group());
        }
        if (name.equals("href") && !value.matches("(?is)(https?://|mailto:|/|#).*")) {
          throw new IllegalStateException("a link that nobody allowed: " + tag.group());
        }
      }
    }
    return html;
  }
}
