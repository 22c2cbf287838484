package morrow.accounts;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// SHA-256 and HMAC-SHA-256 under a label, so that a hash made for one use is never taken for another.
///
/// A fast hash is right for everything hashed here: each input is 16 bytes or more out of a random generator or out of
/// Argon2id in the browser, so nobody can try all of them. A slow hash on top would make guessing a passphrase hardly
/// dearer than Argon2id already does, and would let anyone keep this server busy with wrong tries.
final class Hash {
  private Hash() {}

  static Bytes sha256(String label, Bytes... parts) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(label(label));
      for (Bytes part : parts) {
        digest.update((byte) part.length());
        digest.update(part.toArray());
      }
      return Bytes.of(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  static Bytes hmac(Bytes secret, String label, String text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.toArray(), "HmacSHA256"));
      mac.update(label(label));
      return Bytes.of(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] label(String label) {
    return ("morrow/v1/" + label + "\0").getBytes(StandardCharsets.UTF_8);
  }
}
