package morrow.articles;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.CustomNode;
import org.commonmark.parser.InlineParserContext;
import org.commonmark.parser.beta.LinkInfo;
import org.commonmark.parser.beta.LinkProcessor;
import org.commonmark.parser.beta.LinkResult;
import org.commonmark.parser.beta.Scanner;
import org.jspecify.annotations.Nullable;

/// A mark in the text that names works of the list: `[@aviv2024]`, `[@aviv2024, p. 12; @hochschild1989]`, as Pandoc writes it.
final class CitationMark extends CustomNode {
  /// One named work.
  ///
  /// @param place where in the work, as written: `p. 12`; may be empty
  record Cited(String id, String place) {}

  private static final int MOST_LETTERS = 400;
  private static final int MOST_WORKS = 12;
  private static final Pattern WORK =
      Pattern.compile(
          "\\s*+@([A-Za-z][A-Za-z0-9_-]{0,47})(?:\\s*+,\\s*+([^;\\[\\]@]{1,60}?))?\\s*+");

  private final List<Cited> works;
  private final String written;

  private CitationMark(List<Cited> works, String written) {
    this.works = List.copyOf(works);
    this.written = written;
  }

  List<Cited> works() {
    return works;
  }

  /// As it stands in the text.
  String written() {
    return written;
  }

  /// Takes for a mark what stands in brackets and looks like one; all else in brackets stays what it is.
  static final class Finder implements LinkProcessor {
    @Override
    public @Nullable LinkResult process(
        LinkInfo link, Scanner scanner, InlineParserContext context) {
      String inside = link.text();
      if (link.destination() != null
          || link.label() != null
          || link.marker() != null
          || inside.length() > MOST_LETTERS
          || !inside.startsWith("@")) {
        return LinkResult.none();
      }
      List<Cited> works = new ArrayList<>();
      for (String part : inside.split(";", -1)) {
        Matcher work = WORK.matcher(part);
        if (!work.matches() || works.size() == MOST_WORKS) {
          return LinkResult.none();
        }
        works.add(new Cited(work.group(1), work.group(2) == null ? "" : work.group(2)));
      }
      return LinkResult.replaceWith(
          new CitationMark(works, "[" + inside + "]"), scanner.position());
    }
  }
}
