package morrow.specialists;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import morrow.web.PlainText;

/// What a specialist declares and an operator verifies. After a verification it changes only by another one.
///
/// @param name as shown in public
/// @param country in two capital letters
record Declaration(String name, String country, List<Credential> credentials) {
  private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

  Declaration {
    name = PlainText.line(name, 2, 80, "A name");
    if (name.codePoints().noneMatch(Character::isLetter)) {
      throw new IllegalArgumentException("A name has letters in it.");
    }
    if (!COUNTRIES.contains(country)) {
      throw new IllegalArgumentException("A country is two capital letters, for example DE.");
    }
    credentials = Credential.list(credentials);
  }
}
