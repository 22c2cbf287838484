package morrow.client.protocol;

import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import morrow.client.protocol.Refused.Word;

/// Seals and opens the records of one collection. Everything a record is tied to is in its associated data, so that a
/// server can neither swap, replay nor relabel one. Safe to share between threads.
public final class Space implements AutoCloseable {

  private static final int HEADER = 2 + CollectionKey.KEY_ID;
  private static final int OVERHEAD = HEADER + Xaes.NONCE + Xaes.TAG;
  private static final int SMALLEST = OVERHEAD + 256;
  private static final int LARGEST = 262_144;
  private static final byte FORMAT = 1;
  private static final byte SUITE = 1;

  private final CollectionKey current;
  private final Map<String, CollectionKey> keys = new LinkedHashMap<>();

  public Space(CollectionKey only) {
    this(List.of(only));
  }

  /// All keys of one collection. New records are sealed under the one of the highest epoch.
  public Space(Collection<CollectionKey> keys) {
    CollectionKey newest = keys.iterator().next();
    for (CollectionKey key : keys) {
      if (!key.owner().equals(newest.owner()) || !key.collection().equals(newest.collection())) {
        throw new IllegalArgumentException("keys of two collections");
      }
      this.keys.put(HexFormat.of().formatHex(key.keyId()), key);
      newest = key.epoch() > newest.epoch() ? key : newest;
    }
    this.current = newest;
  }

  public UUID owner() {
    return current.owner();
  }

  public UUID collection() {
    return current.collection();
  }

  public int epoch() {
    return current.epoch();
  }

  /// Seals the content of one version of a record.
  ///
  /// @throws Refused `record.too-large` over 262,144 bytes sealed
  public byte[] seal(UUID record, long version, byte[] content) {
    return seal(record, version, content, Bytes.random(Xaes.NONCE));
  }

  byte[] seal(UUID record, long version, byte[] content, byte[] nonce) {
    requireVersion(version);
    if (content.length > LARGEST || Padme.size(content.length) + OVERHEAD > LARGEST) {
      throw new Refused(Word.RECORD_TOO_LARGE);
    }
    return sealPadded(record, version, Padme.padded(content), nonce);
  }

  byte[] sealPadded(UUID record, long version, byte[] padded, byte[] nonce) {
    byte[] header = Bytes.concat(new byte[] {FORMAT, SUITE}, current.keyId());
    byte[] associatedData = associatedData(owner(), collection(), record, version, epoch(), header);
    return Bytes.concat(header, nonce, current.cipher().seal(nonce, associatedData, padded));
  }

  /// The content of a record that was asked for as exactly this id, version and epoch.
  ///
  /// @throws Refused `record.format`, `record.suite`, `record.key`, `record.forged` or `record.padding`
  public byte[] open(UUID record, long version, int epoch, byte[] sealed) {
    requireVersion(version);
    if (sealed.length < SMALLEST || sealed.length > LARGEST || sealed[0] != FORMAT) {
      throw new Refused(Word.RECORD_FORMAT);
    }
    if (sealed[1] != SUITE) {
      throw new Refused(Word.RECORD_SUITE);
    }
    byte[] header = Arrays.copyOf(sealed, HEADER);
    CollectionKey key = keys.get(HexFormat.of().formatHex(header, 2, HEADER));
    if (key == null) {
      throw new Refused(Word.RECORD_KEY);
    }
    if (key.epoch() != epoch) {
      throw new Refused(Word.RECORD_FORGED);
    }
    byte[] padded =
        key.cipher()
            .open(
                Arrays.copyOfRange(sealed, HEADER, HEADER + Xaes.NONCE),
                associatedData(owner(), collection(), record, version, epoch, header),
                Arrays.copyOfRange(sealed, HEADER + Xaes.NONCE, sealed.length));
    if (padded == null) {
      throw new Refused(Word.RECORD_FORGED);
    }
    return Padme.content(padded);
  }

  static byte[] associatedData(
      UUID owner, UUID collection, UUID record, long version, int epoch, byte[] header) {
    return Bytes.lengthPrefixed(
        Bytes.ascii("morrow/v1/record"),
        Bytes.of(owner),
        Bytes.of(collection),
        Bytes.of(record),
        Bytes.u64(version),
        Bytes.u32(epoch),
        header);
  }

  private static void requireVersion(long version) {
    if (version < 1 || version > Bytes.LARGEST) {
      throw new Refused(Word.RECORD_FORGED);
    }
  }

  @Override
  public void close() {
    keys.values().forEach(CollectionKey::close);
  }

  @Override
  public String toString() {
    return "[redacted]";
  }
}
