package morrow.client.protocol;

import java.security.GeneralSecurityException;
import javax.crypto.KDF;
import javax.crypto.spec.HKDFParameterSpec;

/// HKDF-SHA-256 (RFC 5869).
final class Hkdf {

  private Hkdf() {}

  /// `HKDF(key, label)` of the protocol: empty salt, 32 bytes.
  static Secret derive(byte[] key, String label) {
    return Secret.taking(derive(key, new byte[0], Bytes.ascii(label), Secret.LENGTH));
  }

  static byte[] derive(byte[] key, byte[] salt, byte[] info, int length) {
    try {
      HKDFParameterSpec.Builder extract = HKDFParameterSpec.ofExtract().addIKM(key);
      if (salt.length > 0) {
        extract.addSalt(salt);
      }
      return KDF.getInstance("HKDF-SHA256").deriveData(extract.thenExpand(info, length));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
