package morrow.client.protocol;

import static morrow.client.protocol.AccountVectors.COLLECTION;
import static morrow.client.protocol.AccountVectors.OTHER;
import static morrow.client.protocol.AccountVectors.OWNER;
import static morrow.client.protocol.Vectors.counting;
import static morrow.client.protocol.Vectors.flipped;
import static morrow.client.protocol.Vectors.hex;
import static morrow.client.protocol.Vectors.named;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Makes the vectors of heads: trees of all small sizes, a chain of three, and what must not be taken for its end.
final class HeadVectors {

  private static final Instant TIME = Instant.parse("2026-11-21T20:15:00Z");

  private HeadVectors() {}

  /// `size` leaves, not in order; every third is a tombstone.
  static List<Leaf> leaves(int size) {
    var leaves = new ArrayList<Leaf>();
    for (int i = 0; i < size; i++) {
      byte[] id = Arrays.copyOf(Bytes.sha256(Bytes.u32(i)), 16);
      UUID uuid = Bytes.uuid(id, 0);
      leaves.add(
          i % 3 == 2 ? Leaf.tombstone(uuid, i + 2) : Leaf.record(uuid, i + 1, counting(i, 300)));
    }
    return leaves;
  }

  static ObjectNode heads() {
    ObjectNode vectors = Vectors.JSON.createObjectNode();
    ArrayNode trees = vectors.putArray("trees");
    for (int size : new int[] {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 16, 17, 31}) {
      ObjectNode tree = trees.addObject();
      put(tree.putArray("leaves"), leaves(size));
      tree.put("root", hex(MerkleRoot.of(leaves(size))));
    }
    Identity identity = AccountVectors.identity();
    byte[] signing = identity.signing();
    Space space = RecordVectors.space(OWNER, COLLECTION, 1);
    vectors
        .put("owner", OWNER.toString())
        .put("collection", COLLECTION.toString())
        .put("epoch", 1)
        .put("seed", hex(counting(0x60, 32)))
        .put("signing", hex(signing))
        .put("time", TIME.toEpochMilli());
    ArrayNode chain = vectors.putArray("chain");
    var signed = new ArrayList<SignedHead>();
    Head known = null;
    for (int size : new int[] {1, 3, 7}) {
      SignedHead next = Head.next(known, space, leaves(size), TIME, identity);
      known = Head.verify(next, known, OWNER, COLLECTION, leaves(size), signing);
      signed.add(next);
      ObjectNode link = put(chain.addObject(), next);
      put(link.putArray("leaves"), leaves(size));
    }
    refused(vectors.putArray("refused"), signed, identity);
    return vectors;
  }

  /// Each is offered to a device that holds `leaves` and last verified `known`.
  private static void refused(ArrayNode refused, List<SignedHead> chain, Identity identity) {
    SignedHead first = chain.get(0);
    SignedHead second = chain.get(1);
    SignedHead third = chain.get(2);
    List<Leaf> now = leaves(7);
    offered(refused, "an old head", first, second, leaves(1), "head.older");
    offered(refused, "no head any more", null, first, List.of(), "head.older");
    offered(refused, "records without a head", null, null, leaves(1), "head.root");
    offered(refused, "a record left out", third, second, leaves(6), "head.root");
    offered(refused, "a record too many", third, second, leaves(8), "head.root");
    offered(
        refused, "an older version of a record", third, second, replaced(now, 0, 9), "head.root");
    offered(refused, "a tombstone undone", third, second, revived(now), "head.root");
    offered(
        refused,
        "a changed body",
        new SignedHead(flipped(third.body(), 141), third.signature()),
        second,
        now,
        "head.signature");
    offered(
        refused,
        "a changed signature",
        new SignedHead(third.body(), flipped(third.signature(), 0)),
        second,
        now,
        "head.signature");
    offered(
        refused,
        "the signature of another head",
        new SignedHead(third.body(), second.signature()),
        second,
        now,
        "head.signature");
    offered(
        refused,
        "a cut signature",
        new SignedHead(third.body(), Arrays.copyOf(third.signature(), 63)),
        second,
        now,
        "head.signature");
    var foreign =
        new Identity(Secret.taking(counting(0x70, 32)), Secret.taking(counting(0x90, 32)));
    offered(
        refused,
        "signed by somebody else",
        new SignedHead(third.body(), foreign.sign(third.body())),
        second,
        now,
        "head.signature");
    offered(
        refused,
        "a cut body",
        signed(Arrays.copyOf(third.body(), 141), identity),
        second,
        now,
        "head.format");
    offered(
        refused,
        "a longer body",
        signed(Arrays.copyOf(third.body(), 143), identity),
        second,
        now,
        "head.format");
    offered(
        refused,
        "another domain",
        signed(flipped(third.body(), 17), identity),
        second,
        now,
        "head.format");
    offered(
        refused,
        "seq 0",
        signed(with(first.body(), 54, Bytes.u64(0)), identity),
        null,
        leaves(1),
        "head.format");
    offered(
        refused,
        "a first head with a previous one",
        signed(flipped(first.body(), 62), identity),
        null,
        leaves(1),
        "head.format");
    offered(
        refused,
        "a later head without a previous one",
        signed(with(third.body(), 62, new byte[32]), identity),
        null,
        now,
        "head.format");
    offered(
        refused,
        "more entries than records",
        signed(with(third.body(), 130, Bytes.u32(8)), identity),
        second,
        now,
        "head.format");
    offered(
        refused,
        "seq beyond counting",
        signed(with(third.body(), 54, Bytes.u64(1L << 53)), identity),
        second,
        now,
        "head.format");
    offered(
        refused,
        "epoch 0",
        signed(with(third.body(), 50, Bytes.u32(0)), identity),
        second,
        now,
        "head.format");
    offered(
        refused,
        "another owner",
        signed(with(third.body(), 18, Bytes.of(OTHER)), identity),
        second,
        now,
        "head.space");
    offered(
        refused,
        "another collection",
        signed(with(third.body(), 34, Bytes.of(OTHER)), identity),
        second,
        now,
        "head.space");
    offered(
        refused,
        "another head at the same seq",
        signed(flipped(third.body(), 141), identity),
        third,
        now,
        "head.forked");
    offered(
        refused,
        "not the successor of what was seen",
        signed(flipped(third.body(), 62), identity),
        second,
        now,
        "head.forked");
    offered(
        refused,
        "a wrong count of entries",
        signed(with(third.body(), 130, Bytes.u32(4)), identity),
        second,
        now,
        "head.root");
  }

  private static SignedHead signed(byte[] body, Identity identity) {
    return new SignedHead(body, identity.sign(body));
  }

  private static byte[] with(byte[] body, int at, byte[] value) {
    byte[] changed = body.clone();
    ByteBuffer.wrap(changed).put(at, value);
    return changed;
  }

  private static List<Leaf> replaced(List<Leaf> leaves, int at, long version) {
    var changed = new ArrayList<>(leaves);
    changed.set(at, Leaf.record(leaves.get(at).id(), version, counting(at, 300)));
    return changed;
  }

  private static List<Leaf> revived(List<Leaf> leaves) {
    return replaced(leaves, 2, leaves.get(2).version());
  }

  private static void offered(
      ArrayNode refused,
      String name,
      @Nullable SignedHead offered,
      @Nullable SignedHead known,
      List<Leaf> leaves,
      String word) {
    ObjectNode node = named(refused, name).put("word", word);
    put(node, "offered", offered);
    put(node, "known", known);
    put(node.putArray("leaves"), leaves);
  }

  private static void put(ObjectNode node, String field, @Nullable SignedHead head) {
    if (head == null) {
      node.putNull(field);
    } else {
      put(node.putObject(field), head);
    }
  }

  private static ObjectNode put(ObjectNode node, SignedHead head) {
    return node.put("body", hex(head.body())).put("signature", hex(head.signature()));
  }

  private static void put(ArrayNode list, List<Leaf> leaves) {
    for (Leaf leaf : leaves) {
      byte[] hash = leaf.ciphertextHash();
      list.addObject()
          .put("id", leaf.id().toString())
          .put("version", leaf.version())
          .put("ciphertextHash", hash == null ? null : hex(hash));
    }
  }
}
