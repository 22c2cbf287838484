package morrow.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// A part of a text in which the words stand that somebody looked for. It is made of runs of plain text, marked or not; the page
/// escapes each of them.
public record Excerpt(List<Run> runs) {
  public record Run(String text, boolean marked) {}

  /// In letters.
  static final int LENGTH = 220;

  /// Before the first word that was found, for the sentence it stands in.
  private static final int LEAD = 60;

  private record Spot(int from, int to, String word) {}

  /// The whole text with the words marked.
  static Excerpt whole(String text, Set<String> words) {
    return new Excerpt(runs(text, 0, text.length(), spots(text, words)));
  }

  /// The part that holds most of the words; the beginning when it holds none.
  static Excerpt of(String text, Set<String> words) {
    List<Spot> spots = spots(text, words);
    int begin = spots.isEmpty() ? 0 : begin(text, best(spots));
    int end = end(text, begin);
    List<Run> runs = new ArrayList<>();
    if (begin > 0) {
      runs.add(new Run("… ", false));
    }
    runs.addAll(runs(text, begin, end, spots));
    if (end < text.length()) {
      runs.add(new Run(" …", false));
    }
    return new Excerpt(runs);
  }

  boolean marksAny() {
    return runs.stream().anyMatch(Run::marked);
  }

  private static List<Spot> spots(String text, Set<String> words) {
    List<Spot> spots = new ArrayList<>();
    int from = -1;
    for (int i = 0; i <= text.length(); ) {
      int letter = i < text.length() ? text.codePointAt(i) : -1;
      if (Words.isOfWord(letter)) {
        from = from < 0 ? i : from;
      } else if (from >= 0) {
        String word =
            Normalizer.normalize(text.substring(from, i), Normalizer.Form.NFC)
                .toLowerCase(Locale.ROOT);
        if (words.contains(word)) {
          spots.add(new Spot(from, i, word));
        }
        from = -1;
      }
      i += letter < 0 ? 1 : Character.charCount(letter);
    }
    return spots;
  }

  /// Where the stretch begins that holds most different words, and of those the most.
  private static int best(List<Spot> spots) {
    int best = spots.getFirst().from;
    int most = 0;
    for (int i = 0; i < spots.size(); i++) {
      Set<String> different = new HashSet<>();
      int all = 0;
      for (int j = i;
          j < spots.size() && spots.get(j).to - spots.get(i).from <= LENGTH - LEAD;
          j++) {
        different.add(spots.get(j).word);
        all++;
      }
      int value = different.size() * 1000 + Math.min(all, 999);
      if (value > most) {
        most = value;
        best = spots.get(i).from;
      }
    }
    return best;
  }

  /// The beginning of the sentence when it is near, else of a word.
  private static int begin(String text, int found) {
    int earliest = Math.max(0, found - LEAD);
    if (earliest == 0) {
      return 0;
    }
    for (int i = found - 1; i >= earliest; i--) {
      if (".!?:\n".indexOf(text.charAt(i)) >= 0) {
        return skipSpace(text, i + 1, found);
      }
    }
    for (int i = earliest; i < found; i++) {
      if (Character.isWhitespace(text.charAt(i))) {
        return skipSpace(text, i, found);
      }
    }
    return found;
  }

  private static int skipSpace(String text, int from, int to) {
    int at = from;
    while (at < to && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return at;
  }

  /// Not within a word.
  private static int end(String text, int begin) {
    if (text.length() - begin <= LENGTH) {
      return text.length();
    }
    int latest = begin + LENGTH;
    for (int i = latest; i > begin + LENGTH / 2; i--) {
      if (Character.isWhitespace(text.charAt(i))) {
        return i;
      }
    }
    return Character.isHighSurrogate(text.charAt(latest - 1)) ? latest - 1 : latest;
  }

  private static List<Run> runs(String text, int begin, int end, List<Spot> spots) {
    List<Run> runs = new ArrayList<>();
    int at = begin;
    for (Spot spot : spots) {
      if (spot.from < at || spot.to > end) {
        continue;
      }
      if (spot.from > at) {
        runs.add(new Run(text.substring(at, spot.from), false));
      }
      runs.add(new Run(text.substring(spot.from, spot.to), true));
      at = spot.to;
    }
    if (at < end) {
      runs.add(new Run(text.substring(at, end), false));
    }
    return runs;
  }
}
