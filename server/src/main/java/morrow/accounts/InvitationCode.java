package morrow.accounts;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// An invitation's code: 125 random bits in five groups of five symbols of Crockford's alphabet, which has no letters that
/// look like digits. Reading forgives lower case, spaces, missing hyphens and the look-alikes. The server keeps its hash only.
public record InvitationCode(Bytes symbols) {
  private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final Pattern FILLING = Pattern.compile("[\\s-]");
  private static final int LENGTH = 25;

  static InvitationCode random() {
    byte[] symbols = Bytes.random(LENGTH).toArray();
    for (int i = 0; i < LENGTH; i++) {
      symbols[i] = (byte) (symbols[i] & 31);
    }
    return new InvitationCode(Bytes.of(symbols));
  }

  /// Reads a code as somebody typed or pasted it.
  static Optional<InvitationCode> parse(String typed) {
    if (typed.length() > 4 * LENGTH) {
      return Optional.empty();
    }
    String text =
        FILLING
            .matcher(typed.toUpperCase(Locale.ROOT))
            .replaceAll("")
            .replace('O', '0')
            .replace('I', '1')
            .replace('L', '1');
    if (text.length() != LENGTH) {
      return Optional.empty();
    }
    byte[] symbols = new byte[LENGTH];
    for (int i = 0; i < LENGTH; i++) {
      symbols[i] = (byte) ALPHABET.indexOf(text.charAt(i));
      if (symbols[i] < 0) {
        return Optional.empty();
      }
    }
    return Optional.of(new InvitationCode(Bytes.of(symbols)));
  }

  /// The code as it is shown, once.
  public String text() {
    StringBuilder text = new StringBuilder(LENGTH + 4);
    for (byte symbol : symbols.toArray()) {
      if (text.length() % 6 == 5) {
        text.append('-');
      }
      text.append(ALPHABET.charAt(symbol));
    }
    return text.toString();
  }

  Bytes hash() {
    return Hash.sha256("invitation-code", symbols);
  }
}
