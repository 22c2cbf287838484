package morrow.search;

import java.util.List;
import java.util.Set;

/// Whether what somebody looks for may point to danger. It would rather see one too many: all that follows is that helplines stand
/// above the results.
final class Danger {
  /// What somebody types who says it in one word, also with a mistake in it.
  private static final Set<String> ALONE =
      Set.of(
          "abuse",
          "abused",
          "abusive",
          "assault",
          "beaten",
          "emergency",
          "helpline",
          "hits",
          "hitting",
          "molested",
          "overdose",
          "rape",
          "raped",
          "refuge",
          "shelter",
          "stalker",
          "stalking",
          "strangled",
          "suicidal",
          "suicide",
          "threatens",
          "threats",
          "unsafe",
          "violence",
          "violent",
          "bedroht",
          "bedrohung",
          "drohung",
          "erwürgt",
          "frauenhaus",
          "gewalt",
          "gewalttätig",
          "lebensmüde",
          "missbrauch",
          "missbraucht",
          "misshandlung",
          "notfall",
          "notruf",
          "prügel",
          "schlagen",
          "schläge",
          "schlägt",
          "selbstmord",
          "selbstverletzung",
          "sterben",
          "suizid",
          "suizidgedanken",
          "todesangst",
          "umbringen",
          "vergewaltigt",
          "vergewaltigung",
          "verprügelt",
          "würgen");

  /// Shorter words are too many with one letter changed.
  private static final int SHORTEST_MISTYPED = 6;

  private Danger() {}

  static boolean isIn(Asked asked, List<String> spellings) {
    return morrow.danger.Danger.isIn(asked.text())
        || asked.words().stream().anyMatch(Danger::isAlone)
        || spellings.stream().anyMatch(word -> isAlone(word) || morrow.danger.Danger.isIn(word));
  }

  private static boolean isAlone(String word) {
    return ALONE.contains(word)
        || (word.length() >= SHORTEST_MISTYPED
            && ALONE.stream().anyMatch(each -> isMistyped(word, each)));
  }

  private static boolean isMistyped(String word, String meant) {
    return meant.length() >= SHORTEST_MISTYPED && Spelling.distance(word, meant, 1) <= 1;
  }
}
