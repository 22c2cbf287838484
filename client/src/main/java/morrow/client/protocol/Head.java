package morrow.client.protocol;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.UUID;
import morrow.client.protocol.Refused.Word;
import org.jspecify.annotations.Nullable;

/// What a whole collection holds after a push, signed by its owner (protocol/README.md, section 8).
///
/// States of a collection on this device: never seen → seen (the head kept) → seen later (only [#verify] moves it on, never back).
public final class Head {

  private static final byte[] DOMAIN = Bytes.lengthPrefixed(Bytes.ascii("morrow/v1/head"));
  private static final int LENGTH = 142;

  private final byte[] body;
  private final UUID owner;
  private final UUID collection;
  private final int epoch;
  private final long seq;
  private final byte[] previous;
  private final byte[] root;
  private final int records;
  private final int entries;
  private final Instant time;

  /// @throws Refused `head.format`
  private Head(byte[] body) {
    if (body.length != LENGTH || !Arrays.equals(body, 0, DOMAIN.length, DOMAIN, 0, DOMAIN.length)) {
      throw new Refused(Word.HEAD_FORMAT);
    }
    this.body = body.clone();
    owner = Bytes.uuid(body, 18);
    collection = Bytes.uuid(body, 34);
    ByteBuffer fields = ByteBuffer.wrap(body);
    epoch = fields.getInt(50);
    seq = fields.getLong(54);
    previous = Arrays.copyOfRange(body, 62, 94);
    root = Arrays.copyOfRange(body, 94, 126);
    records = fields.getInt(126);
    entries = fields.getInt(130);
    long millis = fields.getLong(134);
    boolean first = Arrays.equals(previous, new byte[32]);
    if (epoch < 1
        || seq < 1
        || seq > Bytes.LARGEST
        || millis < 0
        || millis > Bytes.LARGEST
        || entries < 0
        || records < entries
        || first != (seq == 1)) {
      throw new Refused(Word.HEAD_FORMAT);
    }
    time = Instant.ofEpochMilli(millis);
  }

  /// The head after `known`, over everything the collection will then hold.
  ///
  /// @param known the last verified head, null for a collection that has none yet
  public static SignedHead next(
      @Nullable Head known, Space space, Collection<Leaf> leaves, Instant now, Identity identity) {
    int entries = (int) leaves.stream().filter(leaf -> !leaf.isTombstone()).count();
    byte[] body =
        Bytes.concat(
            DOMAIN,
            Bytes.of(space.owner()),
            Bytes.of(space.collection()),
            Bytes.u32(space.epoch()),
            Bytes.u64(known == null ? 1 : known.seq + 1),
            known == null ? new byte[32] : known.hash(),
            MerkleRoot.of(leaves),
            Bytes.u32(leaves.size()),
            Bytes.u32(entries),
            Bytes.u64(now.toEpochMilli()));
    return new SignedHead(body, identity.sign(new Head(body).body));
  }

  /// Checks a head that came with a pull and returns the one to keep from now on.
  ///
  /// @param known the last head this device verified, null if none
  /// @param leaves what this device holds after taking all pages
  /// @throws Refused `head.format`, `head.signature`, `head.space`, `head.older`, `head.forked` or `head.root`
  public static @Nullable Head verify(
      @Nullable SignedHead offered,
      @Nullable Head known,
      UUID owner,
      UUID collection,
      Collection<Leaf> leaves,
      byte[] signing) {
    if (offered == null) {
      if (known != null) {
        throw new Refused(Word.HEAD_OLDER);
      }
      if (!leaves.isEmpty()) {
        throw new Refused(Word.HEAD_ROOT);
      }
      return null;
    }
    Head head = own(offered, owner, collection, signing);
    if (known != null) {
      head.requireAfter(known);
    }
    head.requireHolding(leaves);
    return head;
  }

  /// A head that this owner signed for this collection: one that was just made here, or one kept from an earlier run. That it is the
  /// newest, and what it holds, is not checked.
  ///
  /// @throws Refused `head.format`, `head.signature` or `head.space`
  public static Head own(SignedHead signed, UUID owner, UUID collection, byte[] signing) {
    var head = new Head(signed.body());
    if (!Ed25519.verifies(signing, head.body, signed.signature())) {
      throw new Refused(Word.HEAD_SIGNATURE);
    }
    if (!head.owner.equals(owner) || !head.collection.equals(collection)) {
      throw new Refused(Word.HEAD_SPACE);
    }
    return head;
  }

  private void requireAfter(Head known) {
    if (seq < known.seq || epoch < known.epoch) {
      throw new Refused(Word.HEAD_OLDER);
    }
    boolean same = seq == known.seq && !Arrays.equals(body, known.body);
    boolean next = seq == known.seq + 1 && !Arrays.equals(previous, known.hash());
    if (same || next) {
      throw new Refused(Word.HEAD_FORKED);
    }
  }

  private void requireHolding(Collection<Leaf> leaves) {
    long living = leaves.stream().filter(leaf -> !leaf.isTombstone()).count();
    if (records != leaves.size()
        || entries != living
        || !Arrays.equals(root, MerkleRoot.of(leaves))) {
      throw new Refused(Word.HEAD_ROOT);
    }
  }

  /// What names this head: SHA-256 of its 142 bytes.
  public byte[] hash() {
    return Bytes.sha256(body);
  }

  public int epoch() {
    return epoch;
  }

  public long seq() {
    return seq;
  }

  /// How many records there are that are not deleted: "143 entries".
  public int entries() {
    return entries;
  }

  /// When the writing device said it was.
  public Instant time() {
    return time;
  }
}
