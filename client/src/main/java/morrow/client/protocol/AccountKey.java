package morrow.client.protocol;

import java.security.MessageDigest;
import java.util.Arrays;
import java.util.UUID;
import morrow.client.protocol.Refused.Word;

/// The key above all others of one account. It does not change with the passphrase; only its wraps do.
public final class AccountKey implements AutoCloseable {

  /// Which way in a wrap belongs to. Bound into the wrap, so that one is never taken for another.
  public enum Purpose {
    PASSPHRASE(1),
    RECOVERY(2),
    PASSKEY(3);

    private final byte code;

    Purpose(int code) {
      this.code = (byte) code;
    }
  }

  private static final int HEADER = 3;
  private static final int COMMITMENT = 32;
  private static final int WRAPPED = HEADER + COMMITMENT + Xaes.NONCE + Secret.LENGTH + Xaes.TAG;

  private final Secret key;

  AccountKey(Secret key) {
    this.key = key;
  }

  public static AccountKey random() {
    return new AccountKey(Secret.random());
  }

  public byte[] wrappedFor(MasterKey passphrase) {
    return wrapped(passphrase.wrapKey(), Purpose.PASSPHRASE, Bytes.random(Xaes.NONCE));
  }

  public byte[] wrappedFor(RecoveryCode code) {
    try (Secret wrapKey = code.wrapKey()) {
      return wrapped(wrapKey, Purpose.RECOVERY, Bytes.random(Xaes.NONCE));
    }
  }

  /// Opens the wrap that was made for the passphrase.
  ///
  /// @throws Refused `wrap.format`, `wrap.key` for a wrong passphrase, `wrap.forged`
  public static AccountKey unwrap(byte[] wrapped, MasterKey passphrase) {
    return unwrap(wrapped, passphrase.wrapKey(), Purpose.PASSPHRASE);
  }

  /// Opens the wrap that was made for the recovery code.
  ///
  /// @throws Refused `wrap.format`, `wrap.key` for a wrong code, `wrap.forged`
  public static AccountKey unwrap(byte[] wrapped, RecoveryCode code) {
    try (Secret wrapKey = code.wrapKey()) {
      return unwrap(wrapped, wrapKey, Purpose.RECOVERY);
    }
  }

  public byte[] wrappedFor(PrfOutput passkey) {
    try (Secret wrapKey = passkey.wrapKey()) {
      return wrapped(wrapKey, Purpose.PASSKEY, Bytes.random(Xaes.NONCE));
    }
  }

  /// Opens the wrap that was made for a passkey.
  ///
  /// @throws Refused `wrap.format`, `wrap.key` for another passkey, `wrap.forged`
  public static AccountKey unwrap(byte[] wrapped, PrfOutput passkey) {
    try (Secret wrapKey = passkey.wrapKey()) {
      return unwrap(wrapped, wrapKey, Purpose.PASSKEY);
    }
  }

  byte[] wrapped(Secret wrapKey, Purpose purpose, byte[] nonce) {
    byte[] header = {1, 1, purpose.code};
    byte[] commitment = commitment(wrapKey, nonce, header);
    try (var cipher = sealing(wrapKey)) {
      return Bytes.concat(
          header,
          commitment,
          nonce,
          cipher.seal(nonce, associatedData(header, commitment), key.bytes()));
    }
  }

  static AccountKey unwrap(byte[] wrapped, Secret wrapKey, Purpose purpose) {
    byte[] header = {1, 1, purpose.code};
    if (wrapped.length != WRAPPED || !Arrays.equals(wrapped, 0, HEADER, header, 0, HEADER)) {
      throw new Refused(Word.WRAP_FORMAT);
    }
    byte[] commitment = Arrays.copyOfRange(wrapped, HEADER, HEADER + COMMITMENT);
    int after = HEADER + COMMITMENT + Xaes.NONCE;
    byte[] nonce = Arrays.copyOfRange(wrapped, HEADER + COMMITMENT, after);
    // Before the cipher is touched: GCM alone would let one blob open under many keys.
    if (!MessageDigest.isEqual(commitment, commitment(wrapKey, nonce, header))) {
      throw new Refused(Word.WRAP_KEY);
    }
    try (var cipher = sealing(wrapKey)) {
      byte[] key =
          cipher.open(
              nonce,
              associatedData(header, commitment),
              Arrays.copyOfRange(wrapped, after, WRAPPED));
      if (key == null) {
        throw new Refused(Word.WRAP_FORGED);
      }
      return new AccountKey(Secret.taking(key));
    }
  }

  private static byte[] commitment(Secret wrapKey, byte[] nonce, byte[] header) {
    byte[] info = Bytes.lengthPrefixed(Bytes.ascii("morrow/v1/account-key/commitment"), header);
    return Hkdf.derive(wrapKey.bytes(), nonce, info, COMMITMENT);
  }

  private static byte[] associatedData(byte[] header, byte[] commitment) {
    return Bytes.lengthPrefixed(Bytes.ascii("morrow/v1/account-key"), header, commitment);
  }

  private static Xaes sealing(Secret wrapKey) {
    return new Xaes(Hkdf.derive(wrapKey.bytes(), "morrow/v1/account-key/seal"));
  }

  /// The private space has the same id on every device, without asking anyone.
  public UUID space() {
    try (Secret derived = derive("morrow/v1/collection/space")) {
      byte[] id = Arrays.copyOf(derived.bytes(), 16);
      id[6] = (byte) ((id[6] & 0x0f) | 0x80);
      id[8] = (byte) ((id[8] & 0x3f) | 0x80);
      return Bytes.uuid(id, 0);
    }
  }

  Secret derive(String label) {
    return Hkdf.derive(key.bytes(), label);
  }

  @Override
  public void close() {
    key.close();
  }

  @Override
  public String toString() {
    return "[redacted]";
  }
}
