package morrow.client.protocol;

import java.util.Arrays;
import java.util.UUID;
import morrow.client.protocol.Refused.Word;

/// The key of one collection in one epoch, with the random id that names it in every record.
public final class CollectionKey implements AutoCloseable {

  static final int KEY_ID = 8;
  private static final byte[] FORMAT = {1, 1};
  private static final int HEADER = 2 + KEY_ID;
  private static final int WRAPPED = HEADER + Xaes.NONCE + Secret.LENGTH + Xaes.TAG;

  private final UUID owner;
  private final UUID collection;
  private final int epoch;
  private final byte[] keyId;
  private final Secret key;
  private final Xaes cipher;

  CollectionKey(UUID owner, UUID collection, int epoch, byte[] keyId, Secret key) {
    if (epoch < 1 || keyId.length != KEY_ID) {
      throw new IllegalArgumentException("epochs count from 1, key ids have 8 bytes");
    }
    this.owner = owner;
    this.collection = collection;
    this.epoch = epoch;
    this.keyId = keyId;
    this.key = key;
    this.cipher = new Xaes(key);
  }

  public static CollectionKey random(UUID owner, UUID collection, int epoch) {
    return new CollectionKey(owner, collection, epoch, Bytes.random(KEY_ID), Secret.random());
  }

  public byte[] wrapped(AccountKey accountKey) {
    return wrapped(accountKey, Bytes.random(Xaes.NONCE));
  }

  byte[] wrapped(AccountKey accountKey, byte[] nonce) {
    byte[] header = Bytes.concat(FORMAT, keyId);
    try (var wrapping = new Xaes(accountKey.derive("morrow/v1/collection-key"))) {
      byte[] ciphertext =
          wrapping.seal(nonce, associatedData(header, owner, collection, epoch), key.bytes());
      return Bytes.concat(header, nonce, ciphertext);
    }
  }

  /// Opens a wrapped key.
  ///
  /// @throws Refused `key.forged` unless it was made for exactly this owner, collection and epoch
  public static CollectionKey unwrap(
      byte[] wrapped, AccountKey accountKey, UUID owner, UUID collection, int epoch) {
    if (wrapped.length != WRAPPED || !Arrays.equals(wrapped, 0, 2, FORMAT, 0, 2) || epoch < 1) {
      throw new Refused(Word.KEY_FORGED);
    }
    byte[] header = Arrays.copyOf(wrapped, HEADER);
    try (var wrapping = new Xaes(accountKey.derive("morrow/v1/collection-key"))) {
      byte[] key =
          wrapping.open(
              Arrays.copyOfRange(wrapped, HEADER, HEADER + Xaes.NONCE),
              associatedData(header, owner, collection, epoch),
              Arrays.copyOfRange(wrapped, HEADER + Xaes.NONCE, WRAPPED));
      if (key == null) {
        throw new Refused(Word.KEY_FORGED);
      }
      return new CollectionKey(
          owner, collection, epoch, Arrays.copyOfRange(header, 2, HEADER), Secret.taking(key));
    }
  }

  private static byte[] associatedData(byte[] header, UUID owner, UUID collection, int epoch) {
    return Bytes.lengthPrefixed(
        Bytes.ascii("morrow/v1/collection-key"),
        header,
        Bytes.of(owner),
        Bytes.of(collection),
        Bytes.u32(epoch));
  }

  public UUID owner() {
    return owner;
  }

  public UUID collection() {
    return collection;
  }

  public int epoch() {
    return epoch;
  }

  byte[] keyId() {
    return keyId;
  }

  Xaes cipher() {
    return cipher;
  }

  @Override
  public void close() {
    cipher.close();
  }

  @Override
  public String toString() {
    return "[redacted]";
  }
}
