package morrow.helplines;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import morrow.web.Language;

/// A country with its lines.
///
/// @param code ISO 3166, two capitals
public record Country(String code, List<Helpline> lines) {
  private static final Set<String> KNOWN = Set.of(Locale.getISOCountries());

  public Country {
    if (!KNOWN.contains(code)) {
      throw new IllegalArgumentException("There is no country " + code + ".");
    }
    if (lines.isEmpty()) {
      throw new IllegalArgumentException("The country " + code + " has no helpline.");
    }
    lines = List.copyOf(lines);
    Set<String> dialled = new HashSet<>();
    for (Helpline line : lines) {
      if (!line.id().startsWith(code.toLowerCase(Locale.ROOT) + "-")) {
        throw new IllegalArgumentException(line.id() + " does not lie in " + code + ".");
      }
      if (!dialled.add(line.kind() + line.digits() + line.name())) {
        throw new IllegalArgumentException("The helpline " + line.id() + " is there twice.");
      }
    }
  }

  /// The country's name in a language of the pages.
  public String name(Language language) {
    return Locale.of("", code).getDisplayCountry(language.locale());
  }

  public List<Helpline> lines(Helpline.Kind kind) {
    return lines.stream().filter(line -> line.kind() == kind).toList();
  }
}
