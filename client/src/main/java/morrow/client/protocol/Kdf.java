package morrow.client.protocol;

import morrow.client.protocol.Refused.Word;

/// How a passphrase is hashed. The floor and the ceiling are here, in the client: a server that could choose weaker
/// values could guess passphrases cheaply, and one that could choose any could keep a device busy for hours.
public record Kdf(String algorithm, int memoryKiB, int passes, int lanes) {

  private static final int SALT = 16;

  /// What new accounts use.
  public static final Kdf STANDARD = new Kdf("argon2id", 65_536, 3, 1);

  /// A choice within the bounds.
  ///
  /// @throws Refused `kdf.weak` for anything outside the bounds
  public Kdf {
    boolean within =
        algorithm.equals("argon2id")
            && memoryKiB >= 65_536
            && memoryKiB <= 1_048_576
            && passes >= 3
            && passes <= 16
            && lanes == 1;
    if (!within) {
      throw new Refused(Word.KDF_WEAK);
    }
  }

  public static byte[] newSalt() {
    return Bytes.random(SALT);
  }

  static void requireSalt(byte[] salt) {
    if (salt.length != SALT) {
      throw new Refused(Word.KDF_WEAK);
    }
  }
}
