package morrow.consultations;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/// Values as words of the protocol and of the database: `CALLED_OFF` is `called-off`.
final class Word {
  private Word() {}

  static String of(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// @throws IllegalArgumentException when no value has the word
  static <E extends Enum<E>> E parse(Class<E> type, String word) {
    for (E value : type.getEnumConstants()) {
      if (of(value).equals(word)) {
        return value;
      }
    }
    throw new IllegalArgumentException(
        "The call takes one of these words here: "
            + Arrays.stream(type.getEnumConstants()).map(Word::of).collect(Collectors.joining(", "))
            + ".");
  }
}
