package morrow.accounts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;

/// A passkey as a phone would have one, and a browser around it, both of which do what a test says: also what real ones do not.
final class SoftwareAuthenticator {
  static final int PRESENT = 0x01;
  static final int VERIFIED = 0x04;
  private static final int HOLDS_A_NEW_KEY = 0x40;

  private final KeyPair key;
  private final byte[] credential = Bytes.random(32).toArray();
  long count = 1;
  int flags = PRESENT | VERIFIED;
  String origin;
  String site = "localhost";

  SoftwareAuthenticator(String origin) {
    this.origin = origin;
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec("secp256r1"));
      key = generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  String credential() {
    return base64(credential);
  }

  /// The body of `…/passkeys/finish`, without a name.
  ObjectNode make(JsonNode toMake) {
    ByteArrayOutputStream attestation = new ByteArrayOutputStream();
    byte[] data = authenticatorData(flags | HOLDS_A_NEW_KEY);
    byte[] cose = cose();
    ByteBuffer whole =
        ByteBuffer.allocate(data.length + 16 + 2 + credential.length + cose.length)
            .put(data)
            .put(new byte[16])
            .putShort((short) credential.length)
            .put(credential)
            .put(cose);
    // A map of three: fmt "none", attStmt {}, authData.
    attestation.write(0xa3);
    text(attestation, "fmt");
    text(attestation, "none");
    text(attestation, "attStmt");
    attestation.write(0xa0);
    text(attestation, "authData");
    attestation.write(0x58);
    attestation.write(whole.capacity());
    attestation.writeBytes(whole.array());
    return Secrets.object()
        .put("credential", credential())
        .put("clientData", base64(clientData("webauthn.create", toMake)))
        .put("attestation", base64(attestation.toByteArray()));
  }

  /// The body of `…/passkeys/pass` and `…/sign-in/passkey/finish`. Counts one on.
  ObjectNode answer(JsonNode toUse) {
    count++;
    byte[] data = authenticatorData(flags);
    byte[] clientData = clientData("webauthn.get", toUse);
    return Secrets.object()
        .put("credential", credential())
        .put("clientData", base64(clientData))
        .put("authenticatorData", base64(data))
        .put("signature", base64(signed(data, sha256(clientData))));
  }

  private byte[] clientData(String type, JsonNode asked) {
    return Secrets.object()
        .put("type", type)
        .put("challenge", asked.path("challenge").asText())
        .put("origin", origin)
        .put("crossOrigin", false)
        .toString()
        .getBytes(StandardCharsets.UTF_8);
  }

  private byte[] authenticatorData(int withFlags) {
    return ByteBuffer.allocate(37)
        .put(sha256(site.getBytes(StandardCharsets.UTF_8)))
        .put((byte) withFlags)
        .putInt((int) count)
        .array();
  }

  /// A map of five: kty 2 (EC2), alg -7 (ES256), crv 1 (P-256), x, y.
  private byte[] cose() {
    ECPublicKey open = (ECPublicKey) key.getPublic();
    ByteArrayOutputStream map = new ByteArrayOutputStream();
    map.writeBytes(new byte[] {(byte) 0xa5, 1, 2, 3, 0x26, 0x20, 1, 0x21, 0x58, 32});
    map.writeBytes(fixed(open.getW().getAffineX()));
    map.writeBytes(new byte[] {0x22, 0x58, 32});
    map.writeBytes(fixed(open.getW().getAffineY()));
    return map.toByteArray();
  }

  private static byte[] fixed(BigInteger number) {
    byte[] bytes = number.toByteArray();
    byte[] fixed = new byte[32];
    int length = Math.min(32, bytes.length);
    System.arraycopy(bytes, bytes.length - length, fixed, 32 - length, length);
    return fixed;
  }

  private byte[] signed(byte[]... parts) {
    try {
      Signature signature = Signature.getInstance("SHA256withECDSA");
      signature.initSign(key.getPrivate());
      for (byte[] part : parts) {
        signature.update(part);
      }
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void text(ByteArrayOutputStream out, String text) {
    out.write(0x60 | text.length());
    out.writeBytes(text.getBytes(StandardCharsets.US_ASCII));
  }

  private static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String base64(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
