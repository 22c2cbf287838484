package morrow.client.protocol;

import java.security.MessageDigest;
import java.util.Arrays;
import morrow.client.protocol.Refused.Word;
import org.bouncycastle.math.ec.rfc7748.X25519;

/// Who an account is to others: a long-term key that signs and one that receives. Sealed under the account key, which
/// also proves to its owner that the server did not exchange it.
public final class Identity implements AutoCloseable {

  private static final byte[] FORMAT = {1, 1};
  private static final int SEALED = 2 + Xaes.NONCE + 64 + Xaes.TAG;

  private final Secret seed;
  private final Secret agreementKey;
  private final byte[] signing;
  private final byte[] agreement;

  Identity(Secret seed, Secret agreementKey) {
    this.seed = seed;
    this.agreementKey = agreementKey;
    this.signing = Ed25519.publicKey(seed.bytes());
    this.agreement = new byte[32];
    X25519.scalarMultBase(agreementKey.bytes(), 0, agreement, 0);
  }

  public static Identity random() {
    return new Identity(Secret.random(), Secret.random());
  }

  public PublicIdentity sealed(AccountKey accountKey) {
    return sealed(accountKey, Bytes.random(Xaes.NONCE));
  }

  PublicIdentity sealed(AccountKey accountKey, byte[] nonce) {
    byte[] parts = Bytes.concat(seed.bytes(), agreementKey.bytes());
    try (var cipher = new Xaes(accountKey.derive("morrow/v1/identity"))) {
      byte[] ciphertext = cipher.seal(nonce, associatedData(signing, agreement), parts);
      return new PublicIdentity(
          signing.clone(),
          agreement.clone(),
          sign(PublicIdentity.agreementMessage(signing, agreement)),
          Bytes.concat(FORMAT, nonce, ciphertext));
    } finally {
      Arrays.fill(parts, (byte) 0);
    }
  }

  /// Opens the own identity as the server keeps it.
  ///
  /// @throws Refused `identity.forged` for anything but what [#sealed] made with this account key
  public static Identity open(PublicIdentity offered, AccountKey accountKey) {
    byte[] sealed = offered.sealed();
    if (sealed.length != SEALED
        || !Arrays.equals(sealed, 0, 2, FORMAT, 0, 2)
        || !offered.vouched()) {
      throw new Refused(Word.IDENTITY_FORGED);
    }
    try (var cipher = new Xaes(accountKey.derive("morrow/v1/identity"))) {
      byte[] parts =
          cipher.open(
              Arrays.copyOfRange(sealed, 2, 2 + Xaes.NONCE),
              associatedData(offered.signing(), offered.agreement()),
              Arrays.copyOfRange(sealed, 2 + Xaes.NONCE, SEALED));
      if (parts == null) {
        throw new Refused(Word.IDENTITY_FORGED);
      }
      var identity =
          new Identity(
              Secret.taking(Arrays.copyOf(parts, 32)),
              Secret.taking(Arrays.copyOfRange(parts, 32, 64)));
      Arrays.fill(parts, (byte) 0);
      if (!MessageDigest.isEqual(identity.signing, offered.signing())
          || !MessageDigest.isEqual(identity.agreement, offered.agreement())) {
        identity.close();
        throw new Refused(Word.IDENTITY_FORGED);
      }
      return identity;
    }
  }

  private static byte[] associatedData(byte[] signing, byte[] agreement) {
    return Bytes.lengthPrefixed(Bytes.ascii("morrow/v1/identity"), FORMAT, signing, agreement);
  }

  public byte[] signing() {
    return signing.clone();
  }

  public byte[] agreement() {
    return agreement.clone();
  }

  /// Every message begins with its length-prefixed domain (protocol/README.md, section 1).
  byte[] sign(byte[] message) {
    return Ed25519.sign(seed.bytes(), message);
  }

  byte[] agreementKey() {
    return agreementKey.bytes();
  }

  @Override
  public void close() {
    seed.close();
    agreementKey.close();
  }

  @Override
  public String toString() {
    return "[redacted]";
  }
}
