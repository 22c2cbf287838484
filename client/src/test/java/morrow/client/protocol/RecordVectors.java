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
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;

/// Makes the vectors of records: padding, associated data, what opens and what must not.
final class RecordVectors {

  static final UUID RECORD = UUID.fromString("01900000-0000-7000-8000-0000000000f1");
  private static final byte[] NONCE = counting(0x50, 24);
  private static final long LARGEST_VERSION = (1L << 53) - 1;

  private RecordVectors() {}

  static Space space(UUID owner, UUID collection, int epoch) {
    return new Space(
        new CollectionKey(
            owner, collection, epoch, counting(0xe0, 8), Secret.taking(counting(0x10, 32))));
  }

  static ObjectNode padding() {
    ObjectNode vectors = Vectors.JSON.createObjectNode();
    ArrayNode sizes = vectors.putArray("sizes");
    for (int length :
        new int[] {
          0, 1, 251, 252, 253, 268, 269, 500, 508, 509, 1000, 1020, 1021, 1024, 2044, 2045, 4096,
          10_000, 65_532, 65_533, 100_000, 258_044, 258_045
        }) {
      sizes.addObject().put("length", length).put("size", Padme.size(length));
    }
    return vectors;
  }

  static ObjectNode records() {
    ObjectNode vectors = Vectors.JSON.createObjectNode();
    vectors
        .put("owner", OWNER.toString())
        .put("collection", COLLECTION.toString())
        .put("epoch", 1)
        .put("keyId", hex(counting(0xe0, 8)))
        .put("key", hex(counting(0x10, 32)));
    ArrayNode cases = vectors.putArray("cases");
    byte[] sealed = sealed(cases, "a note", RECORD, 1, note());
    sealed(cases, "nothing", RECORD, 2, new byte[0]);
    sealed(cases, "a full first class", RECORD, 3, counting(0, 252));
    sealed(cases, "one byte more", OTHER, LARGEST_VERSION, counting(0, 253));
    ArrayNode refused = vectors.putArray("refused");
    at(refused, "format", OWNER, COLLECTION, RECORD, 1, 1, flipped(sealed, 0), "record.format");
    at(refused, "suite", OWNER, COLLECTION, RECORD, 1, 1, flipped(sealed, 1), "record.suite");
    at(
        refused,
        "reserved suite",
        OWNER,
        COLLECTION,
        RECORD,
        1,
        1,
        suite(sealed, 2),
        "record.suite");
    at(refused, "key id", OWNER, COLLECTION, RECORD, 1, 1, flipped(sealed, 2), "record.key");
    at(
        refused,
        "derivation half of the nonce",
        OWNER,
        COLLECTION,
        RECORD,
        1,
        1,
        flipped(sealed, 10),
        "record.forged");
    at(
        refused,
        "other half of the nonce",
        OWNER,
        COLLECTION,
        RECORD,
        1,
        1,
        flipped(sealed, 33),
        "record.forged");
    at(
        refused,
        "ciphertext",
        OWNER,
        COLLECTION,
        RECORD,
        1,
        1,
        flipped(sealed, 34),
        "record.forged");
    at(refused, "tag", OWNER, COLLECTION, RECORD, 1, 1, flipped(sealed, 305), "record.forged");
    at(
        refused,
        "cut",
        OWNER,
        COLLECTION,
        RECORD,
        1,
        1,
        Arrays.copyOf(sealed, 305),
        "record.format");
    at(
        refused,
        "only a header",
        OWNER,
        COLLECTION,
        RECORD,
        1,
        1,
        Arrays.copyOf(sealed, 10),
        "record.format");
    at(refused, "nothing", OWNER, COLLECTION, RECORD, 1, 1, new byte[0], "record.format");
    at(
        refused,
        "longer",
        OWNER,
        COLLECTION,
        RECORD,
        1,
        1,
        Arrays.copyOf(sealed, 307),
        "record.forged");
    at(refused, "another owner", OTHER, COLLECTION, RECORD, 1, 1, sealed, "record.forged");
    at(refused, "another collection", OWNER, OTHER, RECORD, 1, 1, sealed, "record.forged");
    at(refused, "another record", OWNER, COLLECTION, OTHER, 1, 1, sealed, "record.forged");
    at(refused, "the next version", OWNER, COLLECTION, RECORD, 2, 1, sealed, "record.forged");
    at(refused, "version 0", OWNER, COLLECTION, RECORD, 0, 1, sealed, "record.forged");
    at(refused, "another epoch", OWNER, COLLECTION, RECORD, 1, 2, sealed, "record.forged");
    badly(refused, "a filling byte is not zero", flipped(Padme.padded(note()), 255));
    badly(refused, "a class too large", Arrays.copyOf(Padme.padded(note()), 272));
    badly(refused, "length beyond the padding", lengthOf(Padme.padded(note()), 253));
    badly(refused, "length with the highest bit", lengthOf(Padme.padded(note()), 0x80000001));
    badly(refused, "no Padmé size", Arrays.copyOf(lengthOf(Padme.padded(note()), 253), 257));
    return vectors;
  }

  private static byte[] note() {
    return "{\"kind\":\"note\",\"date\":\"2026-11-21\",\"text\":\"Said no.\",\"changed\":\"2026-11-21T20:15:00.000Z\"}"
        .getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] sealed(
      ArrayNode cases, String name, UUID record, long version, byte[] content) {
    Space space = space(OWNER, COLLECTION, 1);
    byte[] sealed = space.seal(record, version, content, NONCE);
    byte[] header = Arrays.copyOf(sealed, 10);
    named(cases, name)
        .put("record", record.toString())
        .put("version", version)
        .put("nonce", hex(NONCE))
        .put("content", hex(content))
        .put(
            "associatedData",
            hex(Space.associatedData(OWNER, COLLECTION, record, version, 1, header)))
        .put("sealed", hex(sealed));
    return sealed;
  }

  private static void at(
      ArrayNode refused,
      String name,
      UUID owner,
      UUID collection,
      UUID record,
      long version,
      int epoch,
      byte[] sealed,
      String word) {
    named(refused, name)
        .put("owner", owner.toString())
        .put("collection", collection.toString())
        .put("record", record.toString())
        .put("version", version)
        .put("epoch", epoch)
        .put("sealed", hex(sealed))
        .put("word", word);
  }

  private static void badly(ArrayNode refused, String name, byte[] padded) {
    byte[] sealed = space(OWNER, COLLECTION, 1).sealPadded(RECORD, 1, padded, NONCE);
    at(refused, name, OWNER, COLLECTION, RECORD, 1, 1, sealed, "record.padding");
  }

  private static byte[] suite(byte[] sealed, int suite) {
    byte[] changed = sealed.clone();
    changed[1] = (byte) suite;
    return changed;
  }

  private static byte[] lengthOf(byte[] padded, int length) {
    byte[] changed = padded.clone();
    System.arraycopy(Bytes.u32(length), 0, changed, 0, 4);
    return changed;
  }
}
