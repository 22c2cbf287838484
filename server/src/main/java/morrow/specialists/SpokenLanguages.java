package morrow.specialists;

import com.ibm.icu.text.Collator;
import com.ibm.icu.util.ULocale;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import morrow.web.Texts;

/// The languages in which a specialist can help, each named by its BCP 47 code. Sign languages belong to them.
public final class SpokenLanguages {
  /// Names that the locale data does not have.
  private static final Map<String, String> TEXTS =
      Map.of(
          "ase", "language.ase",
          "asq", "language.asq",
          "bfi", "language.bfi",
          "gsg", "language.gsg",
          "sgg", "language.sgg");

  /// Old codes of languages that have a newer one, and languages that nobody grew up with.
  private static final Set<String> LEFT_OUT =
      Set.of(
          "in", "iw", "ji", "mo", "bh", "ae", "cu", "pi", "la", "sa", "ia", "ie", "io", "vo", "eo");

  /// Spoken by many, without a code of two letters.
  private static final List<String> MORE = List.of("ckb", "prs", "yue");

  private static final Set<String> CODES =
      new TreeSet<>(
          Stream.of(
                  Arrays.stream(Locale.getISOLanguages()).filter(code -> !LEFT_OUT.contains(code)),
                  MORE.stream(),
                  TEXTS.keySet().stream())
              .flatMap(codes -> codes)
              .toList());

  private SpokenLanguages() {}

  /// The code, if it is one of the languages.
  ///
  /// @throws IllegalArgumentException when it is not
  public static String checked(String code) {
    if (!CODES.contains(code)) {
      throw new IllegalArgumentException(
          "A language is a code of the vocabulary, for example en or de.");
    }
    return code;
  }

  /// All codes, in the order of their names.
  public static List<String> all(Texts texts) {
    Collator order = Collator.getInstance(ULocale.forLanguageTag(texts.language().code()));
    return CODES.stream().sorted((a, b) -> order.compare(name(a, texts), name(b, texts))).toList();
  }

  /// The language's name in the language of the texts.
  public static String name(String code, Texts texts) {
    String key = TEXTS.get(code);
    return key == null ? ULocale.getDisplayLanguage(code, texts.language().code()) : texts.get(key);
  }
}
