package morrow.client.protocol;

import java.util.Arrays;
import morrow.client.protocol.Refused.Word;
import org.bouncycastle.crypto.AsymmetricCipherKeyPair;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.hpke.HPKE;
import org.bouncycastle.crypto.params.X25519PrivateKeyParameters;

/// Wraps something to a person: HPKE base mode (RFC 9180), X25519, HKDF-SHA256, AES-256-GCM. It does not say who
/// wrapped; that is signed where it matters.
public final class Hpke {

  private static final int ENC = 32;

  private Hpke() {}

  /// `enc ‖ ciphertext`
  ///
  /// @param recipient the agreement key of a vouched identity
  public static byte[] seal(byte[] recipient, byte[] info, byte[] associatedData, byte[] text) {
    HPKE hpke = suite();
    try {
      byte[][] sealed =
          hpke.seal(
              hpke.deserializePublicKey(recipient), info, associatedData, text, null, null, null);
      return Bytes.concat(sealed[1], sealed[0]);
    } catch (InvalidCipherTextException | IllegalStateException | IllegalArgumentException e) {
      throw new Refused(Word.HPKE_FORGED, e);
    }
  }

  /// Opens what was wrapped to this identity.
  ///
  /// @throws Refused `hpke.forged`
  public static byte[] open(Identity recipient, byte[] info, byte[] associatedData, byte[] sealed) {
    return open(recipient.agreementKey(), info, associatedData, sealed);
  }

  static byte[] open(byte[] agreementKey, byte[] info, byte[] associatedData, byte[] sealed) {
    if (sealed.length < ENC + Xaes.TAG) {
      throw new Refused(Word.HPKE_FORGED);
    }
    byte[] enc = Arrays.copyOf(sealed, ENC);
    byte[] ciphertext = Arrays.copyOfRange(sealed, ENC, sealed.length);
    var key = new X25519PrivateKeyParameters(agreementKey, 0);
    try {
      return suite()
          .open(
              enc,
              new AsymmetricCipherKeyPair(key.generatePublicKey(), key),
              info,
              associatedData,
              ciphertext,
              null,
              null,
              null);
    } catch (InvalidCipherTextException | IllegalStateException | IllegalArgumentException e) {
      throw new Refused(Word.HPKE_FORGED, e);
    }
  }

  static HPKE suite() {
    return new HPKE(
        HPKE.mode_base, HPKE.kem_X25519_SHA256, HPKE.kdf_HKDF_SHA256, HPKE.aead_AES_GCM256);
  }
}
