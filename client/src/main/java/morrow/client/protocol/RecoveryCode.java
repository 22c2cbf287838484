package morrow.client.protocol;

import java.math.BigInteger;
import java.text.Normalizer;
import morrow.client.protocol.Refused.Word;

/// 130 random bits that a person writes on paper: the only way back when the passphrase is forgotten. Two check symbols tell
/// a slip of the pen before anything is sent.
public final class RecoveryCode {

  private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final int DATA = 26;
  private static final int SYMBOLS = 28;
  private static final int GROUP = 4;

  /// A prime below 32 · 32: no single wrong symbol and no swap of neighbours leaves the remainder as it was.
  private static final BigInteger MODULUS = BigInteger.valueOf(1021);

  private final String symbols;

  private RecoveryCode(String symbols) {
    this.symbols = symbols;
  }

  public static RecoveryCode random() {
    byte[] bits = Bytes.random(17);
    bits[0] &= 0x03;
    return of(new BigInteger(1, bits));
  }

  static RecoveryCode of(BigInteger bits) {
    var data = new StringBuilder();
    for (int i = DATA - 1; i >= 0; i--) {
      data.append(ALPHABET.charAt(bits.shiftRight(5 * i).intValue() & 31));
    }
    int check = bits.mod(MODULUS).intValue();
    data.append(ALPHABET.charAt(check >> 5)).append(ALPHABET.charAt(check & 31));
    return new RecoveryCode(data.toString());
  }

  /// Reads what a person typed, whatever the case, spaces and hyphens, O for 0, I and L for 1.
  ///
  /// @throws Refused `recovery.symbol`, `recovery.length` or `recovery.check`
  public static RecoveryCode read(String typed) {
    String folded = Normalizer.normalize(typed, Normalizer.Form.NFKC);
    var symbols = new StringBuilder();
    for (int i = 0; i < folded.length(); i++) {
      char c = folded.charAt(i);
      if (!separates(c)) {
        symbols.append(symbol(c));
      }
    }
    if (symbols.length() != SYMBOLS) {
      throw new Refused(Word.RECOVERY_LENGTH);
    }
    BigInteger bits = BigInteger.ZERO;
    for (int i = 0; i < DATA; i++) {
      bits = bits.shiftLeft(5).or(BigInteger.valueOf(ALPHABET.indexOf(symbols.charAt(i))));
    }
    RecoveryCode read = of(bits);
    if (!read.symbols.contentEquals(symbols)) {
      throw new Refused(Word.RECOVERY_CHECK);
    }
    return read;
  }

  private static boolean separates(char c) {
    return switch (c) {
      case ' ', '\t', '\r', '\n', '\u200b', '\ufeff', '-', '\u2212' -> true;
      default -> c >= '\u2010' && c <= '\u2015';
    };
  }

  private static char symbol(char c) {
    char upper = c >= 'a' && c <= 'z' ? (char) (c - 'a' + 'A') : c;
    char meant =
        switch (upper) {
          case 'O' -> '0';
          case 'I', 'L' -> '1';
          default -> upper;
        };
    if (ALPHABET.indexOf(meant) < 0) {
      throw new Refused(Word.RECOVERY_SYMBOL);
    }
    return meant;
  }

  /// As it is shown: seven groups of four.
  public String written() {
    var out = new StringBuilder();
    for (int i = 0; i < SYMBOLS; i++) {
      if (i > 0 && i % GROUP == 0) {
        out.append('-');
      }
      out.append(symbols.charAt(i));
    }
    return out.toString();
  }

  /// Finds and proves the account. Goes to the server.
  public Secret recoveryAuth() {
    return Hkdf.derive(Bytes.ascii(symbols), "morrow/v1/recovery-auth");
  }

  Secret wrapKey() {
    return Hkdf.derive(Bytes.ascii(symbols), "morrow/v1/recovery-wrap");
  }

  @Override
  public String toString() {
    return "[redacted]";
  }
}
