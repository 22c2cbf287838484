package morrow.articles;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What was added and what was removed.
class ComparisonTest {
  private static String told(List<Comparison.Part> parts) {
    return parts.stream()
        .map(part ->
            switch (part.kind()) {
              case SAME -> part.text();
              case ADDED -> "{+" + part.text() + "+}";
              case REMOVED -> "{-" + part.text() + "-}";
            })
        .collect(Collectors.joining());
  }

  @Test
  void aChangedWordIsShownWithinItsParagraph() {
    assertThat(
            told(
                Comparison.of(
                    "She left.\n\nThe door was open.", "She left.\n\nThe door stood open.")))
        .isEqualTo("She left.\n\nThe door {-was-}{+stood+} open.");
  }

  @Test
  void aNewParagraphIsShownWhole() {
    assertThat(told(Comparison.of("One.\n\nThree.", "One.\n\nTwo.\n\nThree.")))
        .isEqualTo("One.\n\n{+Two.\n\n+}Three.");
  }

  @Test
  void titleCoverSourceAndReferencesAreComparedToo() {
    Content before = Pieces.article("Text.");
    Content after =
        new Content(
            "The seen work",
            before.cover(),
            before.body(),
            before.topics(),
            List.of(Pieces.SHIFT),
            "");
    assertThat(told(Comparison.of(before, after)))
        .startsWith("The {-unseen-}{+seen+} work\n\n")
        .contains("{-[@bartholomew1991]");
  }

  @Test
  void theSameHasNoDifference() {
    assertThat(Comparison.of("a b\n\nc", "a b\n\nc"))
        .singleElement()
        .isEqualTo(new Comparison.Part(Comparison.Kind.SAME, "a b\n\nc"));
    assertThat(Comparison.of("", "")).isEmpty();
  }

  /// All that was not added is the older text, all that was not removed the newer, and the way is no longer than need be.
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void nothingIsLostAndNothingIsInvented(long seed) {
    System.out.println("seed " + seed);
    Random random = new Random(seed);
    for (int round = 0; round < 1500; round++) {
      String from = text(random);
      String to = random.nextBoolean() ? text(random) : changed(from, random);
      List<Comparison.Part> parts = Comparison.of(from, to);
      assertThat(joined(parts, Comparison.Kind.ADDED)).isEqualTo(from);
      assertThat(joined(parts, Comparison.Kind.REMOVED)).isEqualTo(to);
      for (int i = 1; i < parts.size(); i++) {
        assertThat(parts.get(i).kind()).isNotEqualTo(parts.get(i - 1).kind());
      }
      if (!from.contains("\n") && !to.contains("\n")) {
        assertThat(sameWords(parts)).isEqualTo(longestCommon(from, to));
      }
    }
  }

  private static String joined(List<Comparison.Part> parts, Comparison.Kind without) {
    return parts.stream()
        .filter(part -> part.kind() != without)
        .map(Comparison.Part::text)
        .collect(Collectors.joining());
  }

  private static int sameWords(List<Comparison.Part> parts) {
    return parts.stream()
        .filter(part -> part.kind() == Comparison.Kind.SAME)
        .mapToInt(part -> part.text().length())
        .sum();
  }

  /// The slow way, for words of one letter.
  private static int longestCommon(String a, String b) {
    int[][] longest = new int[a.length() + 1][b.length() + 1];
    for (int i = 1; i <= a.length(); i++) {
      for (int j = 1; j <= b.length(); j++) {
        longest[i][j] =
            a.charAt(i - 1) == b.charAt(j - 1)
                ? longest[i - 1][j - 1] + 1
                : Math.max(longest[i - 1][j], longest[i][j - 1]);
      }
    }
    return longest[a.length()][b.length()];
  }

  /// Signs that are words of their own, so that letters and words are counted alike.
  private static String text(Random random) {
    String signs = random.nextInt(3) == 0 ? ".,;!?\n" : ".,;!?";
    return IntStream.range(0, random.nextInt(14))
        .mapToObj(_ -> String.valueOf(signs.charAt(random.nextInt(signs.length()))))
        .collect(Collectors.joining());
  }

  private static String changed(String text, Random random) {
    int at = random.nextInt(text.length() + 1);
    return text.substring(0, at)
        + "-"
        + text.substring(Math.min(text.length(), at + random.nextInt(3)));
  }

  @Test
  void twoLongTextsWithNothingInCommonDoNotKeepAnybodyWaiting() {
    Random random = new Random(5);
    String from = words(random, "ab", 20_000);
    String to = words(random, "cd", 20_000);
    assertThat(
            org.junit.jupiter.api.Assertions.assertTimeout(
                Duration.ofSeconds(5),
                () -> joined(Comparison.of(from, to), Comparison.Kind.ADDED)))
        .isEqualTo(from);
  }

  private static String words(Random random, String letters, int many) {
    return IntStream.range(0, many)
        .mapToObj(_ -> letters + random.nextInt(1000))
        .collect(Collectors.joining(" "));
  }
}
