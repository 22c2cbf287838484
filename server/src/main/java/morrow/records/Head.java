package morrow.records;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A head of a push (protocol/README.md, section 8), read as far as the server has to know it. What it says about the records is
/// between the owner's devices.
final class Head {
  private static final int LENGTH = 142;
  private static final int SIGNATURE_LENGTH = 64;
  private static final int HASH_LENGTH = 32;

  /// `lp("morrow/v1/head")`
  private static final byte[] DOMAIN =
      "\0\0\0\16morrow/v1/head".getBytes(StandardCharsets.US_ASCII);

  /// What stands before the 32 bytes of an Ed25519 key in X.509.
  private static final byte[] X509 = HexFormat.of().parseHex("302a300506032b6570032100");

  private final byte[] body;
  private final byte[] signature;

  /// @throws IllegalArgumentException when it has not the size of a head
  Head(byte[] body, byte[] signature) {
    if (body.length != LENGTH || signature.length != SIGNATURE_LENGTH) {
      throw new IllegalArgumentException("A head has 142 bytes and a signature of 64.");
    }
    this.body = body;
    this.signature = signature;
  }

  int epoch() {
    return ByteBuffer.wrap(body).getInt(50);
  }

  long seq() {
    return ByteBuffer.wrap(body).getLong(54);
  }

  SignedHead signed() {
    return new SignedHead(seq(), body, signature);
  }

  /// Whether it comes right after `current`.
  boolean follows(@Nullable SignedHead current) {
    byte[] previous = Arrays.copyOfRange(body, 62, 62 + HASH_LENGTH);
    return current == null
        ? seq() == 1 && Arrays.equals(previous, new byte[HASH_LENGTH])
        : seq() == current.seq() + 1 && Arrays.equals(previous, sha256(current.body()));
  }

  /// Whether `key` signed it, for this account and this collection. False for anything that is not right, malformed keys included.
  boolean isSigned(byte[] key, UUID owner, UUID collection) {
    return Arrays.equals(body, 0, DOMAIN.length, DOMAIN, 0, DOMAIN.length)
        && uuid(18).equals(owner)
        && uuid(34).equals(collection)
        && isSigned(key);
  }

  private boolean isSigned(byte[] key) {
    try {
      byte[] encoded = Arrays.copyOf(X509, X509.length + key.length);
      System.arraycopy(key, 0, encoded, X509.length, key.length);
      PublicKey publicKey =
          KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
      Signature check = Signature.getInstance("Ed25519");
      check.initVerify(publicKey);
      check.update(body);
      return check.verify(signature);
    } catch (InvalidKeySpecException | InvalidKeyException | SignatureException malformed) {
      return false;
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private UUID uuid(int offset) {
    ByteBuffer bytes = ByteBuffer.wrap(body);
    return new UUID(bytes.getLong(offset), bytes.getLong(offset + 8));
  }

  private static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
