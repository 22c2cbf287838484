package morrow.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Takes a text apart into words: what is written and what somebody types are read the same way. Letters, digits and marks belong to a
/// word; everything else stands between words, also the apostrophe and the hyphen.
final class Words {
  /// A longer word is cut: nobody means more than its beginning.
  static final int LONGEST = 40;

  private Words() {}

  /// The words in their order, in small letters.
  static List<String> of(String text) {
    String plain = Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    List<String> words = new ArrayList<>();
    int from = -1;
    for (int i = 0; i <= plain.length(); ) {
      int letter = i < plain.length() ? plain.codePointAt(i) : -1;
      if (isOfWord(letter)) {
        from = from < 0 ? i : from;
      } else if (from >= 0) {
        words.add(cut(plain.substring(from, i)));
        from = -1;
      }
      i += letter < 0 ? 1 : Character.charCount(letter);
    }
    return words;
  }

  static boolean isOfWord(int letter) {
    return letter >= 0
        && (Character.isLetterOrDigit(letter)
            || Character.getType(letter) == Character.NON_SPACING_MARK
            || Character.getType(letter) == Character.COMBINING_SPACING_MARK);
  }

  private static String cut(String word) {
    return word.codePointCount(0, word.length()) <= LONGEST
        ? word
        : word.substring(0, word.offsetByCodePoints(0, LONGEST));
  }
}
