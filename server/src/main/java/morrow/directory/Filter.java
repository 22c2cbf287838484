package morrow.directory;

import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import morrow.specialists.Approach;
import morrow.specialists.SpokenLanguages;
import morrow.specialists.Topic;
import morrow.specialists.Way;

/// What a search can ask for in words. Several words of one filter mean any of them; several filters all have to fit.
/// In the order in which they stand in an address.
enum Filter {
  APPROACH(true),
  COUNTRY(false),
  LANGUAGE(true),
  TOPIC(true),
  WAY(false);

  private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

  private final boolean ranks;

  Filter(boolean ranks) {
    this.ranks = ranks;
  }

  /// As it stands in an address.
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// Whether who fits more of the words stands before who fits fewer.
  boolean ranks() {
    return ranks;
  }

  /// Whether there is such a word.
  boolean knows(String word) {
    return switch (this) {
      case APPROACH -> reads(Approach::of, word);
      case COUNTRY -> COUNTRIES.contains(word);
      case LANGUAGE -> reads(SpokenLanguages::checked, word);
      case TOPIC -> reads(Topic::of, word);
      case WAY -> reads(Way::of, word);
    };
  }

  private static boolean reads(Consumer<String> reader, String word) {
    try {
      reader.accept(word);
      return true;
    } catch (IllegalArgumentException unknown) {
      return false;
    }
  }
}
