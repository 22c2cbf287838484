package morrow.records;

import com.fasterxml.uuid.Generators;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.util.Arrays;
import java.util.Random;
import java.util.UUID;
import morrow.database.Database;
import org.jspecify.annotations.Nullable;

/// Somebody with an account and a signing key, as a client would have them.
record Owner(UUID id, KeyPair keys) {

  static Owner withKeys() {
    try {
      return new Owner(
          Generators.timeBasedEpochGenerator().generate(),
          KeyPairGenerator.getInstance("Ed25519").generateKeyPair());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /// With an account in the database.
  static Owner in(Database database) {
    Owner owner = withKeys();
    Random random = new Random();
    database
        .jdbi()
        .useHandle(sql ->
            sql.createUpdate(
                    """
                    insert into account (id, handle, role, created_at, kdf_memory_kib, kdf_passes, kdf_lanes, salt,
                      auth_salt, auth_hash, wrapped_account_key, recovery_hash, recovery_wrapped_account_key,
                      identity_signing, identity_agreement, identity_agreement_signature, identity_sealed)
                    values (:id, :handle, 'person', now(), 65536, 3, 1, :b16, :b16, :b32, :b107, :random, :b107,
                      :signing, :b32, :b64, :b106)
                    """)
                .bind("id", owner.id)
                .bind("handle", "p" + Long.toUnsignedString(random.nextLong(), 36))
                .bind("b16", new byte[16])
                .bind("b32", new byte[32])
                .bind("b64", new byte[64])
                .bind("b106", new byte[106])
                .bind("b107", new byte[107])
                .bind("random", bytes(random, 32))
                .bind("signing", owner.publicKey())
                .execute());
    return owner;
  }

  byte[] publicKey() {
    byte[] encoded = keys.getPublic().getEncoded();
    return Arrays.copyOfRange(encoded, encoded.length - 32, encoded.length);
  }

  /// The body of a head. What it says about the records is not looked at by the server.
  byte[] headBody(UUID collection, int epoch, long seq, byte @Nullable [] previous) {
    return headBody(id, collection, epoch, seq, previous);
  }

  static byte[] headBody(
      UUID owner, UUID collection, int epoch, long seq, byte @Nullable [] previous) {
    ByteBuffer body = ByteBuffer.allocate(142);
    body.putInt(14).put("morrow/v1/head".getBytes(StandardCharsets.US_ASCII));
    body.putLong(owner.getMostSignificantBits()).putLong(owner.getLeastSignificantBits());
    body.putLong(collection.getMostSignificantBits()).putLong(collection.getLeastSignificantBits());
    body.putInt(epoch).putLong(seq);
    body.put(previous == null ? new byte[32] : sha256(previous));
    return body.array();
  }

  byte[] sign(byte[] message) {
    try {
      Signature signature = Signature.getInstance("Ed25519");
      signature.initSign(keys.getPrivate());
      signature.update(message);
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /// Looks like a sealed record.
  static byte[] ciphertext(Random random, int length) {
    byte[] bytes = bytes(random, length);
    bytes[0] = 1;
    bytes[1] = 1;
    return bytes;
  }

  static byte[] bytes(Random random, int length) {
    byte[] bytes = new byte[length];
    random.nextBytes(bytes);
    return bytes;
  }

  static UUID newId() {
    return Generators.timeBasedEpochGenerator().generate();
  }
}
