package morrow.articles;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// What was added to a text and removed from it: first by paragraphs, then by words within those that changed.
final class Comparison {
  enum Kind {
    SAME,
    ADDED,
    REMOVED;

    @JsonValue
    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// Some text with its white space; all that is not added is the older text, all that is not removed the newer.
  record Part(Kind kind, String text) {}

  /// Steps after which what is left counts as replaced: two texts that have nothing in common need as many as they have words.
  private static final int MOST_STEPS = 1500;

  private static final Pattern PARAGRAPHS = Pattern.compile("[^\\n]*\\n*");
  private static final Pattern WORDS =
      Pattern.compile("\\s+|[\\p{L}\\p{M}\\p{N}]+|[^\\s\\p{L}\\p{M}\\p{N}]");

  private final List<Part> parts = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private Kind kind = Kind.SAME;

  private Comparison() {}

  static List<Part> of(Content from, Content to) {
    return of(whole(from), whole(to));
  }

  /// Title, cover line, text, source and references, one below the other.
  private static String whole(Content content) {
    StringBuilder whole = new StringBuilder();
    for (String part :
        List.of(content.title(), content.cover(), content.body(), content.source())) {
      if (!part.isEmpty()) {
        whole.append(part).append("\n\n");
      }
    }
    for (Reference reference : content.references()) {
      whole.append("[@").append(reference.id()).append("] ").append(plain(reference)).append("\n");
      if (!reference.annotation().isEmpty()) {
        whole.append(reference.annotation()).append("\n");
      }
    }
    return whole.toString();
  }

  private static String plain(Reference reference) {
    List<String> words = new ArrayList<>();
    for (var field : reference.csl().properties()) {
      if (!field.getKey().equals("id") && !field.getKey().equals("type")) {
        leaves(field.getValue(), words);
      }
    }
    return String.join(", ", words);
  }

  private static void leaves(com.fasterxml.jackson.databind.JsonNode node, List<String> words) {
    if (node.isContainerNode()) {
      node.forEach(each -> leaves(each, words));
    } else {
      words.add(node.asText());
    }
  }

  static List<Part> of(String from, String to) {
    Comparison comparison = new Comparison();
    StringBuilder removed = new StringBuilder();
    StringBuilder added = new StringBuilder();
    for (Part part : steps(cut(from, PARAGRAPHS), cut(to, PARAGRAPHS))) {
      switch (part.kind) {
        case REMOVED -> removed.append(part.text);
        case ADDED -> added.append(part.text);
        case SAME -> {
          comparison.changed(removed, added);
          comparison.add(part);
        }
      }
    }
    comparison.changed(removed, added);
    comparison.end();
    return comparison.parts;
  }

  private void changed(StringBuilder removed, StringBuilder added) {
    steps(cut(removed.toString(), WORDS), cut(added.toString(), WORDS)).forEach(this::add);
    removed.setLength(0);
    added.setLength(0);
  }

  private void add(Part part) {
    if (part.kind != kind) {
      end();
      kind = part.kind;
    }
    text.append(part.text);
  }

  private void end() {
    if (!text.isEmpty()) {
      parts.add(new Part(kind, text.toString()));
      text.setLength(0);
    }
  }

  private static List<String> cut(String text, Pattern into) {
    return into.matcher(text)
        .results()
        .map(MatchResult::group)
        .filter(each -> !each.isEmpty())
        .toList();
  }

  /// The shortest way from one list to the other, as Myers found it (An O(ND) Difference Algorithm, 1986).
  private static List<Part> steps(List<String> from, List<String> to) {
    int start = 0;
    int most = Math.min(from.size(), to.size());
    while (start < most && from.get(start).equals(to.get(start))) {
      start++;
    }
    int end = 0;
    while (end < most - start
        && from.get(from.size() - 1 - end).equals(to.get(to.size() - 1 - end))) {
      end++;
    }
    List<Part> steps = new ArrayList<>();
    from.subList(0, start).forEach(same(steps));
    List<String> before = from.subList(start, from.size() - end);
    List<String> after = to.subList(start, to.size() - end);
    List<int[]> trace = trace(before, after);
    if (trace.isEmpty()) {
      before.forEach(each -> steps.add(new Part(Kind.REMOVED, each)));
      after.forEach(each -> steps.add(new Part(Kind.ADDED, each)));
    } else {
      steps.addAll(way(trace, before, after));
    }
    from.subList(from.size() - end, from.size()).forEach(same(steps));
    return steps;
  }

  private static Consumer<String> same(List<Part> steps) {
    return each -> steps.add(new Part(Kind.SAME, each));
  }

  /// How far each diagonal is reached with each number of steps; empty when there are too many.
  private static List<int[]> trace(List<String> a, List<String> b) {
    List<int[]> trace = new ArrayList<>();
    int[] last = {0};
    for (int d = 0; d <= Math.min(a.size() + b.size(), MOST_STEPS); d++) {
      int[] reached = new int[2 * d + 1];
      for (int k = -d; k <= d; k += 2) {
        int x =
            d == 0
                ? 0
                : k == -d || (k != d && at(last, d - 1, k - 1) < at(last, d - 1, k + 1))
                    ? at(last, d - 1, k + 1)
                    : at(last, d - 1, k - 1) + 1;
        int y = x - k;
        while (x < a.size() && y < b.size() && a.get(x).equals(b.get(y))) {
          x++;
          y++;
        }
        reached[k + d] = x;
        if (x >= a.size() && y >= b.size()) {
          trace.add(reached);
          return trace;
        }
      }
      trace.add(reached);
      last = reached;
    }
    return List.of();
  }

  private static int at(int[] reached, int d, int k) {
    return k < -d || k > d ? -1 : reached[k + d];
  }

  /// Goes back from the end.
  private static List<Part> way(List<int[]> trace, List<String> a, List<String> b) {
    List<Part> way = new ArrayList<>();
    int x = a.size();
    int y = b.size();
    for (int d = trace.size() - 1; d > 0; d--) {
      int[] last = trace.get(d - 1);
      int k = x - y;
      boolean down = k == -d || (k != d && at(last, d - 1, k - 1) < at(last, d - 1, k + 1));
      int fromK = down ? k + 1 : k - 1;
      int fromX = at(last, d - 1, fromK);
      int fromY = fromX - fromK;
      while (x > fromX + (down ? 0 : 1) && y > fromY + (down ? 1 : 0)) {
        way.add(new Part(Kind.SAME, a.get(--x)));
        y--;
      }
      if (down) {
        way.add(new Part(Kind.ADDED, b.get(--y)));
      } else {
        way.add(new Part(Kind.REMOVED, a.get(--x)));
      }
    }
    while (x > 0) {
      way.add(new Part(Kind.SAME, a.get(--x)));
    }
    return way.reversed();
  }
}
