package morrow.client.protocol;

import static morrow.client.protocol.Vectors.counting;
import static morrow.client.protocol.Vectors.flipped;
import static morrow.client.protocol.Vectors.hex;
import static morrow.client.protocol.Vectors.named;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.UUID;
import morrow.client.protocol.AccountKey.Purpose;

/// Makes the vectors of an account's keys: its wraps, the identity, the key of a collection.
final class AccountVectors {

  static final UUID OWNER = UUID.fromString("01900000-0000-7000-8000-00000000000a");
  static final UUID COLLECTION = UUID.fromString("11111111-1111-8111-9111-111111111111");
  static final UUID OTHER = UUID.fromString("01900000-0000-7000-8000-00000000000b");

  private AccountVectors() {}

  static AccountKey accountKey() {
    return new AccountKey(Secret.taking(counting(0, 32)));
  }

  static Identity identity() {
    return new Identity(Secret.taking(counting(0x60, 32)), Secret.taking(counting(0x80, 32)));
  }

  static ObjectNode wraps() {
    ObjectNode vectors = Vectors.JSON.createObjectNode();
    byte[] wrapKey = counting(0x20, 32);
    ArrayNode cases = vectors.putArray("cases");
    byte[] wrapped = wrap(cases, wrapKey, Purpose.PASSPHRASE);
    byte[] recovery = wrap(cases, wrapKey, Purpose.RECOVERY);
    ArrayNode refused = vectors.putArray("refused");
    wrong(refused, "format", wrapKey, "passphrase", flipped(wrapped, 0), "wrap.format");
    wrong(refused, "suite", wrapKey, "passphrase", flipped(wrapped, 1), "wrap.format");
    wrong(refused, "purpose relabelled", wrapKey, "recovery", relabelled(wrapped), "wrap.key");
    wrong(refused, "the wrap of the other purpose", wrapKey, "passphrase", recovery, "wrap.format");
    wrong(refused, "commitment", wrapKey, "passphrase", flipped(wrapped, 3), "wrap.key");
    wrong(
        refused, "end of the commitment", wrapKey, "passphrase", flipped(wrapped, 34), "wrap.key");
    wrong(refused, "nonce", wrapKey, "passphrase", flipped(wrapped, 35), "wrap.key");
    wrong(refused, "ciphertext", wrapKey, "passphrase", flipped(wrapped, 59), "wrap.forged");
    wrong(refused, "tag", wrapKey, "passphrase", flipped(wrapped, 106), "wrap.forged");
    wrong(refused, "another key", counting(0x21, 32), "passphrase", wrapped, "wrap.key");
    wrong(refused, "cut", wrapKey, "passphrase", Arrays.copyOf(wrapped, 106), "wrap.format");
    wrong(refused, "longer", wrapKey, "passphrase", Arrays.copyOf(wrapped, 108), "wrap.format");
    wrong(refused, "nothing", wrapKey, "passphrase", new byte[0], "wrap.format");
    return vectors;
  }

  static ObjectNode passkeys() {
    ObjectNode vectors = Vectors.JSON.createObjectNode();
    byte[] output = counting(0x40, 32);
    byte[] nonce = counting(0xb0, 24);
    byte[] wrapped;
    byte[] wrapKey;
    try (PrfOutput passkey = new PrfOutput(output.clone());
        Secret key = passkey.wrapKey()) {
      wrapKey = key.copy();
      wrapped = accountKey().wrapped(key, Purpose.PASSKEY, nonce);
    }
    vectors
        .put("prfInput", hex(PrfOutput.input()))
        .put("prfOutput", hex(output))
        .put("wrapKey", hex(wrapKey))
        .put("uk", hex(counting(0, 32)))
        .put("nonce", hex(nonce))
        .put("wrapped", hex(wrapped));
    ArrayNode refused = vectors.putArray("refused");
    byte[] passphrase =
        accountKey().wrapped(Secret.taking(wrapKey.clone()), Purpose.PASSPHRASE, nonce);
    byte[] relabelled = wrapped.clone();
    relabelled[2] = 1;
    unopened(refused, "another passkey", counting(0x41, 32), wrapped, "wrap.key");
    unopened(refused, "the wrap of a passphrase", output, passphrase, "wrap.format");
    unopened(refused, "relabelled", output, relabelled, "wrap.format");
    unopened(refused, "commitment", output, flipped(wrapped, 3), "wrap.key");
    unopened(refused, "nonce", output, flipped(wrapped, 35), "wrap.key");
    unopened(refused, "tag", output, flipped(wrapped, 106), "wrap.forged");
    unopened(refused, "cut", output, Arrays.copyOf(wrapped, 106), "wrap.format");
    unopened(refused, "an output of 31 bytes", counting(0x40, 31), wrapped, "wrap.format");
    unopened(refused, "no output", new byte[0], wrapped, "wrap.format");
    return vectors;
  }

  private static void unopened(
      ArrayNode refused, String name, byte[] output, byte[] wrapped, String word) {
    named(refused, name)
        .put("prfOutput", hex(output))
        .put("wrapped", hex(wrapped))
        .put("word", word);
  }

  private static byte[] wrap(ArrayNode cases, byte[] wrapKey, Purpose purpose) {
    byte[] nonce = counting(0xb0, 24);
    byte[] wrapped = accountKey().wrapped(Secret.taking(wrapKey.clone()), purpose, nonce);
    cases
        .addObject()
        .put("purpose", purpose.name().toLowerCase(java.util.Locale.ROOT))
        .put("uk", hex(counting(0, 32)))
        .put("wrapKey", hex(wrapKey))
        .put("nonce", hex(nonce))
        .put("wrapped", hex(wrapped));
    return wrapped;
  }

  private static byte[] relabelled(byte[] wrapped) {
    byte[] changed = wrapped.clone();
    changed[2] = 2;
    return changed;
  }

  private static void wrong(
      ArrayNode refused, String name, byte[] wrapKey, String purpose, byte[] wrapped, String word) {
    named(refused, name)
        .put("wrapKey", hex(wrapKey))
        .put("purpose", purpose)
        .put("wrapped", hex(wrapped))
        .put("word", word);
  }

  static ObjectNode identities() {
    ObjectNode vectors = Vectors.JSON.createObjectNode();
    byte[] nonce = counting(0xc0, 24);
    PublicIdentity offered = identity().sealed(accountKey(), nonce);
    vectors
        .put("uk", hex(counting(0, 32)))
        .put("seed", hex(counting(0x60, 32)))
        .put("agreementKey", hex(counting(0x80, 32)))
        .put("nonce", hex(nonce));
    put(vectors.putObject("identity"), offered);
    ArrayNode refused = vectors.putArray("refused");
    byte[] signing = offered.signing();
    byte[] agreement = offered.agreement();
    byte[] vouch = offered.agreementSignature();
    byte[] sealed = offered.sealed();
    var other =
        new Identity(Secret.taking(counting(0x61, 32)), Secret.taking(counting(0x81, 32)))
            .sealed(accountKey(), nonce);
    forged(
        refused, "signing key", new PublicIdentity(flipped(signing, 0), agreement, vouch, sealed));
    forged(
        refused,
        "agreement key",
        new PublicIdentity(signing, flipped(agreement, 0), vouch, sealed));
    forged(
        refused,
        "vouching signature",
        new PublicIdentity(signing, agreement, flipped(vouch, 5), sealed));
    forged(refused, "format", new PublicIdentity(signing, agreement, vouch, flipped(sealed, 0)));
    forged(refused, "suite", new PublicIdentity(signing, agreement, vouch, flipped(sealed, 1)));
    forged(refused, "nonce", new PublicIdentity(signing, agreement, vouch, flipped(sealed, 2)));
    forged(
        refused, "ciphertext", new PublicIdentity(signing, agreement, vouch, flipped(sealed, 26)));
    forged(refused, "tag", new PublicIdentity(signing, agreement, vouch, flipped(sealed, 105)));
    forged(
        refused, "cut", new PublicIdentity(signing, agreement, vouch, Arrays.copyOf(sealed, 105)));
    forged(
        refused,
        "another's public part",
        new PublicIdentity(other.signing(), other.agreement(), other.agreementSignature(), sealed));
    forged(
        refused,
        "another's sealed part",
        new PublicIdentity(signing, agreement, vouch, other.sealed()));
    byte[] seed = counting(0x60, 32);
    byte[] key = counting(0x80, 32);
    forged(refused, "another's seed inside", with(offered, counting(0x61, 32), key));
    forged(refused, "another's agreement key inside", with(offered, seed, counting(0x81, 32)));
    return vectors;
  }

  /// Sealed under the right key, to the right public keys, but holding other private ones.
  private static PublicIdentity with(PublicIdentity offered, byte[] seed, byte[] agreementKey) {
    byte[] nonce = counting(0xc0, 24);
    byte[] format = {1, 1};
    byte[] associatedData =
        Bytes.lengthPrefixed(
            Bytes.ascii("morrow/v1/identity"), format, offered.signing(), offered.agreement());
    byte[] ciphertext =
        new Xaes(accountKey().derive("morrow/v1/identity"))
            .seal(nonce, associatedData, Bytes.concat(seed, agreementKey));
    return new PublicIdentity(
        offered.signing(),
        offered.agreement(),
        offered.agreementSignature(),
        Bytes.concat(format, nonce, ciphertext));
  }

  private static void forged(ArrayNode refused, String name, PublicIdentity identity) {
    put(named(refused, name).put("word", "identity.forged").putObject("identity"), identity);
  }

  private static void put(ObjectNode node, PublicIdentity identity) {
    node.put("signing", hex(identity.signing()))
        .put("agreement", hex(identity.agreement()))
        .put("agreementSignature", hex(identity.agreementSignature()))
        .put("sealed", hex(identity.sealed()));
  }

  static ObjectNode collectionKeys() {
    ObjectNode vectors = Vectors.JSON.createObjectNode();
    byte[] nonce = counting(0xd0, 24);
    byte[] keyId = counting(0xe0, 8);
    byte[] key = counting(0x10, 32);
    byte[] wrapped =
        new CollectionKey(OWNER, COLLECTION, 1, keyId, Secret.taking(key.clone()))
            .wrapped(accountKey(), nonce);
    vectors
        .put("uk", hex(counting(0, 32)))
        .put("owner", OWNER.toString())
        .put("collection", COLLECTION.toString())
        .put("epoch", 1)
        .put("keyId", hex(keyId))
        .put("key", hex(key))
        .put("nonce", hex(nonce))
        .put("wrapped", hex(wrapped));
    ArrayNode refused = vectors.putArray("refused");
    misplaced(refused, "another owner", OTHER, COLLECTION, 1, wrapped);
    misplaced(refused, "another collection", OWNER, OTHER, 1, wrapped);
    misplaced(refused, "another epoch", OWNER, COLLECTION, 2, wrapped);
    misplaced(refused, "format", OWNER, COLLECTION, 1, flipped(wrapped, 0));
    misplaced(refused, "suite", OWNER, COLLECTION, 1, flipped(wrapped, 1));
    misplaced(refused, "key id", OWNER, COLLECTION, 1, flipped(wrapped, 2));
    misplaced(refused, "nonce", OWNER, COLLECTION, 1, flipped(wrapped, 10));
    misplaced(refused, "ciphertext", OWNER, COLLECTION, 1, flipped(wrapped, 34));
    misplaced(refused, "tag", OWNER, COLLECTION, 1, flipped(wrapped, 81));
    misplaced(refused, "cut", OWNER, COLLECTION, 1, Arrays.copyOf(wrapped, 81));
    misplaced(refused, "longer", OWNER, COLLECTION, 1, Arrays.copyOf(wrapped, 83));
    return vectors;
  }

  private static void misplaced(
      ArrayNode refused, String name, UUID owner, UUID collection, int epoch, byte[] wrapped) {
    named(refused, name)
        .put("owner", owner.toString())
        .put("collection", collection.toString())
        .put("epoch", epoch)
        .put("wrapped", hex(wrapped))
        .put("word", "key.forged");
  }
}
