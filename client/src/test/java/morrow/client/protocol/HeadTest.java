package morrow.client.protocol;

import static morrow.client.protocol.Vectors.assertRefused;
import static morrow.client.protocol.Vectors.bytes;
import static morrow.client.protocol.Vectors.uuid;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HeadTest {

  private static final JsonNode FILE = Vectors.read("head");

  static Stream<JsonNode> trees() {
    return Vectors.cases("head", "trees");
  }

  static Stream<JsonNode> refused() {
    return Vectors.cases("head", "refused");
  }

  @ParameterizedTest
  @MethodSource("trees")
  void everyTreeHasItsKnownRootInWhateverOrderTheLeavesCome(JsonNode vector) {
    List<Leaf> leaves = leaves(vector);
    Collections.shuffle(leaves, new Random(1));
    assertThat(MerkleRoot.of(leaves)).isEqualTo(bytes(vector, "root"));
  }

  @ParameterizedTest
  @MethodSource("trees")
  void theTreeBuiltByLevelsIsTheOneOfTheRfc(JsonNode vector) {
    List<Leaf> leaves = leaves(vector);
    leaves.sort((a, b) -> Arrays.compareUnsigned(Bytes.of(a.id()), Bytes.of(b.id())));
    assertThat(rfc6962(leaves)).isEqualTo(bytes(vector, "root"));
  }

  /// Word for word: split at the largest power of two below the number of leaves.
  private static byte[] rfc6962(List<Leaf> leaves) {
    int size = leaves.size();
    if (size < 2) {
      return size == 0 ? Bytes.sha256() : leaves.getFirst().hash();
    }
    int left = Integer.highestOneBit(size - 1);
    return Bytes.sha256(
        new byte[] {1}, rfc6962(leaves.subList(0, left)), rfc6962(leaves.subList(left, size)));
  }

  @Test
  void theChainIsSignedAndVerifiedAsKnown() {
    Space space = RecordVectors.space(uuid(FILE, "owner"), uuid(FILE, "collection"), 1);
    Identity identity = AccountVectors.identity();
    Instant time = Instant.ofEpochMilli(FILE.path("time").longValue());
    Head known = null;
    assertThat(FILE.path("chain")).hasSize(3);
    for (JsonNode link : FILE.path("chain")) {
      SignedHead made = Head.next(known, space, leaves(link), time, identity);
      assertThat(made.body()).isEqualTo(bytes(link, "body"));
      assertThat(made.signature()).isEqualTo(bytes(link, "signature"));
      known = verify(signed(link), known, leaves(link));
    }
    Head last = Objects.requireNonNull(known);
    assertThat(last.seq()).isEqualTo(3);
    assertThat(last.entries()).isEqualTo(5);
    assertThat(last.time()).isEqualTo(time);
  }

  @Test
  void aDeviceThatWasAwayTakesALaterHeadAndTheSameOneTwice() {
    Map<String, Head> heads = chain();
    JsonNode first = FILE.path("chain").path(0);
    JsonNode third = FILE.path("chain").path(2);
    Head old = heads.get(first.path("body").textValue());
    Head newest = verify(signed(third), old, leaves(third));
    assertThat(verify(signed(third), newest, leaves(third))).isNotNull();
    assertThat(verify(null, null, List.of())).isNull();
  }

  @ParameterizedTest
  @MethodSource("refused")
  void aHeadThatIsNotTheEndOfTheChainIsRefused(JsonNode vector) {
    JsonNode before = vector.path("known");
    Head known = before.isNull() ? null : chain().get(before.path("body").textValue());
    JsonNode offered = vector.path("offered");
    assertRefused(
        vector, () -> verify(offered.isNull() ? null : signed(offered), known, leaves(vector)));
  }

  @Test
  void aHeadWithAnyByteChangedIsRefused() {
    JsonNode third = FILE.path("chain").path(2);
    for (int at = 0; at < 142 + 64; at++) {
      byte[] body = bytes(third, "body");
      byte[] signature = bytes(third, "signature");
      byte[] changed = at < 142 ? body : signature;
      changed[at < 142 ? at : at - 142] ^= 0x10;
      assertThatThrownBy(() -> verify(new SignedHead(body, signature), null, leaves(third)))
          .as("byte %d", at)
          .isInstanceOf(Refused.class);
    }
  }

  private static @Nullable Head verify(
      @Nullable SignedHead offered, @Nullable Head known, List<Leaf> leaves) {
    return Head.verify(
        offered,
        known,
        uuid(FILE, "owner"),
        uuid(FILE, "collection"),
        leaves,
        bytes(FILE, "signing"));
  }

  /// The heads of the chain by their bytes, as a device knows them that saw each.
  private static Map<String, Head> chain() {
    var heads = new HashMap<String, Head>();
    Head known = null;
    for (JsonNode link : FILE.path("chain")) {
      known = verify(signed(link), known, leaves(link));
      heads.put(link.path("body").textValue(), Objects.requireNonNull(known));
    }
    return heads;
  }

  private static SignedHead signed(JsonNode node) {
    return new SignedHead(bytes(node, "body"), bytes(node, "signature"));
  }

  private static List<Leaf> leaves(JsonNode node) {
    var leaves = new ArrayList<Leaf>();
    for (JsonNode leaf : node.path("leaves")) {
      boolean deleted = leaf.path("ciphertextHash").isNull();
      leaves.add(
          new Leaf(
              uuid(leaf, "id"),
              leaf.path("version").longValue(),
              deleted ? null : bytes(leaf, "ciphertextHash")));
    }
    return leaves;
  }
}
