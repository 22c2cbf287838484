package morrow.client.protocol;

import static morrow.client.protocol.Vectors.assertRefused;
import static morrow.client.protocol.Vectors.bytes;
import static morrow.client.protocol.Vectors.secret;
import static morrow.client.protocol.Vectors.uuid;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SpaceTest {

  static Stream<JsonNode> cases() {
    return Vectors.cases("record", "cases");
  }

  static Stream<JsonNode> refused() {
    return Vectors.cases("record", "refused");
  }

  static Stream<JsonNode> sizes() {
    return Vectors.cases("padding", "sizes");
  }

  private static Space known(UUID owner, UUID collection, int epoch) {
    JsonNode vector = Vectors.read("record");
    return new Space(
        new CollectionKey(owner, collection, epoch, bytes(vector, "keyId"), secret(vector, "key")));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void aRecordIsSealedAndOpenedAsKnown(JsonNode vector) {
    JsonNode file = Vectors.read("record");
    Space space = known(uuid(file, "owner"), uuid(file, "collection"), 1);
    long version = vector.path("version").longValue();
    byte[] sealed =
        space.seal(
            uuid(vector, "record"), version, bytes(vector, "content"), bytes(vector, "nonce"));
    assertThat(sealed).isEqualTo(bytes(vector, "sealed"));
    assertThat(
            Space.associatedData(
                space.owner(),
                space.collection(),
                uuid(vector, "record"),
                version,
                1,
                Arrays.copyOf(sealed, 10)))
        .isEqualTo(bytes(vector, "associatedData"));
    assertThat(space.open(uuid(vector, "record"), version, 1, sealed))
        .isEqualTo(bytes(vector, "content"));
  }

  @ParameterizedTest
  @MethodSource("refused")
  void aChangedOrMisplacedRecordIsRefused(JsonNode vector) {
    int epoch = vector.path("epoch").intValue();
    Space space = known(uuid(vector, "owner"), uuid(vector, "collection"), epoch);
    assertRefused(
        vector,
        () ->
            space.open(
                uuid(vector, "record"),
                vector.path("version").longValue(),
                epoch,
                bytes(vector, "sealed")));
  }

  @ParameterizedTest
  @MethodSource("sizes")
  void everyLengthHasItsKnownSize(JsonNode vector) {
    assertThat(Padme.size(vector.path("length").intValue()))
        .isEqualTo(vector.path("size").intValue());
  }

  @Test
  void paddingNeverSaysMoreThanItsClass() {
    int before = 0;
    for (int length = 0; length < 70_000; length++) {
      int size = Padme.size(length);
      int text = Math.max(256, length + 4);
      assertThat(size).isBetween(text, text + text * 12 / 100).isGreaterThanOrEqualTo(before);
      // Padmé's own measure of what a size may tell: no more bits than a floating-point number of
      // that magnitude.
      int exponent = 31 - Integer.numberOfLeadingZeros(size);
      int kept = 32 - Integer.numberOfLeadingZeros(exponent);
      assertThat(Integer.numberOfTrailingZeros(size)).isGreaterThanOrEqualTo(exponent - kept);
      before = size;
    }
  }

  @Test
  void whateverIsSealedOpensAndItsSizeIsItsClass() {
    long seed = new Random().nextLong();
    var random = new Random(seed);
    Space space = new Space(CollectionKey.random(UUID.randomUUID(), UUID.randomUUID(), 1));
    for (int i = 0; i < 2_000; i++) {
      var content = new byte[random.nextInt(i % 100 == 0 ? 200_000 : 2_000)];
      random.nextBytes(content);
      UUID id = UUID.randomUUID();
      byte[] sealed = space.seal(id, i + 1, content);
      assertThat(sealed).as("seed %d", seed).hasSize(50 + Padme.size(content.length));
      assertThat(space.open(id, i + 1, 1, sealed)).as("seed %d", seed).isEqualTo(content);
    }
  }

  @Test
  void aRecordWithAnyByteChangedIsRefused() {
    long seed = new Random().nextLong();
    var random = new Random(seed);
    Space space = new Space(CollectionKey.random(UUID.randomUUID(), UUID.randomUUID(), 1));
    UUID id = UUID.randomUUID();
    byte[] sealed = space.seal(id, 1, new byte[300]);
    for (int at = 0; at < sealed.length; at++) {
      byte[] changed = sealed.clone();
      changed[at] ^= (byte) (1 + random.nextInt(255));
      assertThatThrownBy(() -> space.open(id, 1, 1, changed))
          .as("byte %d, seed %d", at, seed)
          .isInstanceOf(Refused.class);
    }
    for (int length = 0; length < sealed.length; length++) {
      byte[] cut = Arrays.copyOf(sealed, length);
      assertThatThrownBy(() -> space.open(id, 1, 1, cut))
          .as("length %d", length)
          .isInstanceOf(Refused.class);
    }
  }

  @Test
  void twoSealsOfOneContentHaveNothingInCommonButTheKeyId() {
    Space space = new Space(CollectionKey.random(UUID.randomUUID(), UUID.randomUUID(), 1));
    UUID id = UUID.randomUUID();
    byte[] one = space.seal(id, 1, new byte[10]);
    byte[] other = space.seal(id, 1, new byte[10]);
    assertThat(Arrays.copyOf(one, 10)).isEqualTo(Arrays.copyOf(other, 10));
    assertThat(Arrays.copyOfRange(one, 10, 22)).isNotEqualTo(Arrays.copyOfRange(other, 10, 22));
    assertThat(Arrays.copyOfRange(one, 34, one.length))
        .isNotEqualTo(Arrays.copyOfRange(other, 34, other.length));
  }

  @Test
  void recordsOfAnOlderEpochStayReadableAndNewOnesUseTheNewKey() {
    UUID owner = UUID.randomUUID();
    UUID collection = UUID.randomUUID();
    CollectionKey first = CollectionKey.random(owner, collection, 1);
    CollectionKey second = CollectionKey.random(owner, collection, 2);
    UUID id = UUID.randomUUID();
    byte[] old = new Space(first).seal(id, 1, new byte[] {7});
    Space both = new Space(java.util.List.of(first, second));
    assertThat(both.open(id, 1, 1, old)).containsExactly(7);
    byte[] renewed = both.seal(id, 2, new byte[] {8});
    assertThat(new Space(second).open(id, 2, 2, renewed)).containsExactly(8);
    assertThatThrownBy(() -> both.open(id, 1, 2, old)).hasMessage("record.forged");
    assertThatThrownBy(() -> new Space(second).open(id, 1, 1, old)).hasMessage("record.key");
  }

  @Test
  void aRecordTooLargeIsNotSealed() {
    Space space = new Space(CollectionKey.random(UUID.randomUUID(), UUID.randomUUID(), 1));
    assertThat(space.seal(UUID.randomUUID(), 1, new byte[258_044])).hasSize(258_098);
    assertThatThrownBy(() -> space.seal(UUID.randomUUID(), 1, new byte[258_045]))
        .hasMessage("record.too-large");
    assertThatThrownBy(() -> space.seal(UUID.randomUUID(), 1, new byte[3_000_000]))
        .hasMessage("record.too-large");
  }

  @Test
  void aSpaceThatWasClosedSealsNothingMore() {
    Space space = new Space(CollectionKey.random(UUID.randomUUID(), UUID.randomUUID(), 1));
    space.close();
    assertThatThrownBy(() -> space.seal(UUID.randomUUID(), 1, new byte[1]))
        .isInstanceOf(IllegalStateException.class);
  }
}
