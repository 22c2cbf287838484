package morrow.accounts;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// The site that a passkey is for, as WebAuthn names it, and the origins its answers may come from.
record Site(String name, Set<String> origins) {
  /// Addresses made of numbers have no passkeys.
  private static final Pattern NUMBERS = Pattern.compile("\\[.*|[0-9.]+");

  private static final Pattern NAME =
      Pattern.compile("[a-z0-9]([a-z0-9-]*[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*");

  /// The site at an address.
  ///
  /// @param authority host and port as the browser addressed them
  /// @param set the name that the operator wrote into the settings, or empty for the host itself
  /// @return empty where passkeys cannot be: at an address of numbers, or outside the operator's name
  static Optional<Site> of(String authority, String set) {
    String typed = authority.toLowerCase(Locale.ROOT);
    String host = typed.replaceFirst(":[0-9]*$", "");
    if (NUMBERS.matcher(host).matches() || !isName(host)) {
      return Optional.empty();
    }
    String name = set.isEmpty() ? host : set;
    if (!host.equals(name) && !host.endsWith("." + name)) {
      return Optional.empty();
    }
    // Browsers have passkeys on this machine without encryption too, and nowhere else.
    boolean here = host.equals("localhost") || host.endsWith(".localhost");
    return Optional.of(
        new Site(
            name,
            here ? Set.of("https://" + typed, "http://" + typed) : Set.of("https://" + typed)));
  }

  static boolean isName(String text) {
    return text.length() <= 253 && NAME.matcher(text).matches();
  }
}
