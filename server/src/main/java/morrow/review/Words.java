package morrow.review;

import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Finds what a word of the protocol stands for.
final class Words {
  private Words() {}

  /// @param what begins the sentence that lists the words there are
  /// @throws IllegalArgumentException when no value has the word
  static <T> T one(T[] values, Function<T, String> wordOf, String word, String what) {
    for (T value : values) {
      if (wordOf.apply(value).equals(word)) {
        return value;
      }
    }
    throw new IllegalArgumentException(
        what
            + " is one of: "
            + Arrays.stream(values).map(wordOf).collect(Collectors.joining(", "))
            + ".");
  }
}
