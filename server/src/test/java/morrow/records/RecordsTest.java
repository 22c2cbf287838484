package morrow.records;

import static morrow.records.Device.JSON;
import static morrow.records.Device.base64;
import static morrow.records.Device.record;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import morrow.database.Database;
import morrow.database.DatabaseAway;
import morrow.database.WithDatabase;
import morrow.web.Assets;
import morrow.web.Audience;
import morrow.web.Pages;
import morrow.web.Routes;
import morrow.web.SignedIn;
import morrow.web.Web;
import morrow.web.WebSettings;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The calls about records as protocol/HTTP.md promises them.
@WithDatabase
@Timeout(120)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RecordsTest {
  private static final Random RANDOM = new Random(2);
  private static final Instant NOW = Instant.parse("2026-11-21T20:00:00Z");

  private final Database database;
  private final AtomicReference<Instant> now = new AtomicReference<>(NOW);
  private final InstantSource clock = now::get;
  private final Web web;
  private final UUID space = UUID.randomUUID();

  RecordsTest(Database database) {
    this.database = database;
    WebSettings defaults = WebSettings.DEFAULTS;
    WebSettings settings =
        new WebSettings(
            "127.0.0.1",
            0,
            defaults.neutralAddress(),
            defaults.neutralTitle(),
            defaults.trustedProxies());
    Routes routes = new Routes();
    new RecordsFeature(database.jdbi(), new RecordsSettings(2, 1000), clock).routes(routes);
    Assets assets = new Assets();
    web =
        new Web(
            settings,
            new Pages(settings, List.of(Web.class), assets, null),
            assets,
            routes,
            token ->
                Optional.of(
                    new SignedIn(UUID.fromString(token), Audience.PERSON, UUID.randomUUID())),
            DatabaseAway::causedBy);
  }

  @AfterAll
  void stop() {
    web.close();
  }

  private Device device(Owner owner) {
    URI address = URI.create("http://127.0.0.1:" + web.port() + "/");
    return new Device(owner, address, owner.id().toString());
  }

  /// A device of somebody new with an empty collection.
  private Device device() throws IOException {
    Device device = device(Owner.in(database));
    device.make(space).expect(200);
    return device;
  }

  private static byte[] text(int length) {
    return Owner.ciphertext(RANDOM, length);
  }

  private static ObjectNode fresh() {
    return record(Owner.newId(), 1, text(400));
  }

  @Test
  void theFirstDeviceMakesACollectionAndTheSecondFindsIt() throws IOException {
    Device first = device(Owner.in(database));
    ObjectNode body =
        JSON.createObjectNode()
            .put("collection", space.toString())
            .put("epoch", 1)
            .put("wrappedKey", base64(text(82)));

    JsonNode made = first.post("/api/collections", body).expect(200).json();

    assertThat(made.path("wrappedKey")).isEqualTo(body.path("wrappedKey"));
    assertThat(made.path("head").isNull()).isTrue();
    assertThat(first.make(space).expect(200).json()).isEqualTo(made);
    JsonNode all = first.get("/api/collections").expect(200).json();
    assertThat(all.path("collections")).containsExactly(made);
    assertThat(all.path("quota").toString())
        .isEqualTo("{\"bytes\":2097152,\"usedBytes\":0,\"records\":1000,\"usedRecords\":0}");
  }

  @Test
  void whatWasPushedIsPulledAsItWas() throws IOException {
    Device device = device();
    UUID kept = Owner.newId();
    UUID changed = Owner.newId();
    byte[] old = text(306);
    byte[] text = text(70_000);

    JsonNode first =
        device.store(device.push(space, record(kept, 1, text), record(changed, 1, old))).json();
    assertThat(first.toString())
        .isEqualTo(
            "{\"cursor\":2,\"changes\":[{\"id\":\"%s\",\"version\":1,\"change\":1},{\"id\":\"%s\",\"version\":1,\"change\":2}]}"
                .formatted(kept, changed));
    byte[] newer = text(500);
    ObjectNode push = device.push(space, record(changed, 2, newer));
    assertThat(device.store(push).json().path("cursor").asLong()).isEqualTo(3);

    JsonNode all = device.since(space, 0, 1000).expect(200).json();
    assertThat(all.path("records").get(0).toString())
        .isEqualTo(
            "{\"id\":\"%s\",\"version\":1,\"epoch\":1,\"change\":1,\"arrivedAt\":\"%s\",\"ciphertext\":\"%s\"}"
                .formatted(kept, now.get(), base64(text)));
    assertThat(all.path("records").get(1).path("ciphertext").asText()).isEqualTo(base64(newer));
    assertThat(all.path("records")).hasSize(2);
    assertThat(all.path("cursor").asLong()).isEqualTo(3);
    assertThat(all.path("more").asBoolean()).isFalse();
    assertThat(all.path("head").path("seq").asLong()).isEqualTo(2);
    assertThat(all.path("head").path("body")).isEqualTo(push.path("head").path("body"));
    assertThat(all.path("head").path("signature")).isEqualTo(push.path("head").path("signature"));

    JsonNode later = device.since(space, 2, 1000).json();
    assertThat(later.path("records")).hasSize(1);
    JsonNode none = device.since(space, 3, 1000).json();
    assertThat(none.path("records")).isEmpty();
    assertThat(none.path("cursor").asLong()).isEqualTo(3);
    assertThat(none.path("head").path("seq").asLong()).isEqualTo(2);
  }

  @Test
  void aDeletedRecordLeavesATombstoneAndCanComeBack() throws IOException {
    Device device = device();
    UUID id = Owner.newId();
    device.store(device.push(space, record(id, 1, text(5000))));
    device.store(device.push(space, record(id, 2, null)));

    JsonNode gone = device.since(space, 1, 10).json().path("records").get(0);
    assertThat(gone.path("ciphertext").isNull()).isTrue();
    assertThat(gone.path("version").asLong()).isEqualTo(2);
    assertThat(quota(device).path("usedBytes").asLong()).isZero();
    assertThat(quota(device).path("usedRecords").asLong()).isEqualTo(1);

    device.store(device.push(space, record(id, 3, text(400))));
    assertThat(quota(device).path("usedBytes").asLong()).isEqualTo(400);
  }

  @Test
  void aPushThatIsSentAgainIsAnsweredAsBeforeAndStoredOnce() throws IOException {
    Device device = device();
    ObjectNode push = device.push(space, fresh(), fresh());
    JsonNode first = device.store(push).json();
    device.store(device.push(space, fresh()));

    assertThat(device.post("/api/records", push).expect(200).json()).isEqualTo(first);
    assertThat(device.since(space, 0, 10).json().path("records")).hasSize(3);
    assertThat(quota(device).path("usedRecords").asLong()).isEqualTo(3);
  }

  @Test
  void aPushIdWithAnotherBodyIsRefused() throws IOException {
    Device device = device();
    ObjectNode push = device.push(space, fresh());
    device.store(push);
    ObjectNode other = device.push(space, fresh());
    other.set("push", push.path("push"));

    device.post("/api/records", other).refused(400, "records.push-reused");
    assertThat(device.since(space, 0, 10).json().path("records")).hasSize(1);
  }

  @Test
  void twoOwnersMayUseTheSamePushIdAndTheSameRecordId() throws IOException {
    Device one = device();
    Device two = device();
    ObjectNode first = one.push(space, fresh());
    ObjectNode second = two.push(space, (ObjectNode) first.path("records").get(0));
    second.set("push", first.path("push"));

    one.store(first);
    two.store(second);
    assertThat(two.since(space, 0, 10).json().path("records")).hasSize(1);
  }

  @Test
  void anAnswerIsForgottenAfterSevenDays() throws IOException {
    Device device = device();
    Records records = new Records(database.jdbi(), RecordsSettings.DEFAULTS, clock);
    ObjectNode push = device.push(space, fresh());
    device.store(push);
    try {
      now.set(NOW.plus(Duration.ofDays(7)));
      records.forgetOldPushes();
      device.post("/api/records", push).expect(200);

      now.set(NOW.plus(Duration.ofDays(7)).plusSeconds(1));
      records.forgetOldPushes();
      device.post("/api/records", push).refused(409, "records.stale-head");
    } finally {
      now.set(NOW);
    }
  }

  @Test
  void aHeadThatDoesNotFollowIsRefusedWithTheCurrentOne() throws IOException {
    Device device = device();
    ObjectNode later = device.push(space, device.owner.headBody(space, 1, 2, null), fresh());
    assertThat(
            device
                .post("/api/records", later)
                .refused(409, "records.stale-head")
                .json()
                .path("head")
                .isNull())
        .isTrue();
    ObjectNode stored = device.push(space, fresh());
    device.store(stored);
    byte[] current = device.head;

    for (byte[] body :
        List.of(
            device.owner.headBody(space, 1, 1, null),
            device.owner.headBody(space, 1, 2, null),
            device.owner.headBody(space, 1, 2, text(142)),
            device.owner.headBody(space, 1, 3, current),
            device.owner.headBody(space, 1, Long.MIN_VALUE, current))) {
      JsonNode answer =
          device
              .post("/api/records", device.push(space, body, fresh()))
              .refused(409, "records.stale-head")
              .json();
      assertThat(answer.path("head").path("seq").asLong()).isEqualTo(1);
      assertThat(answer.path("head").path("body")).isEqualTo(stored.path("head").path("body"));
    }
    byte[] otherEpoch = device.owner.headBody(space, 2, 2, current);
    device
        .post("/api/records", device.push(space, otherEpoch, fresh().put("epoch", 2)))
        .refused(409, "records.stale-head");
    assertThat(device.since(space, 0, 10).json().path("records")).hasSize(1);
  }

  @Test
  void aRecordOfAnotherVersionIsAConflictAndNothingOfThePushIsStored() throws IOException {
    Device device = device();
    UUID one = Owner.newId();
    UUID two = Owner.newId();
    byte[] stored = text(400);
    device.store(device.push(space, record(one, 1, text(400)), record(two, 1, stored)));
    device.store(device.push(space, record(one, 2, text(400))));

    for (long version : new long[] {1, 3, Long.MAX_VALUE}) {
      ObjectNode push = device.push(space, fresh(), record(two, version, text(400)));
      JsonNode answer = device.post("/api/records", push).refused(409, "records.conflict").json();
      assertThat(answer.path("conflicts")).hasSize(1);
      assertThat(answer.path("conflicts").get(0).path("ciphertext").asText())
          .isEqualTo(base64(stored));
      assertThat(answer.path("conflicts").get(0).path("version").asLong()).isEqualTo(1);
      assertThat(answer.path("head").path("seq").asLong()).isEqualTo(2);
    }
    ObjectNode absent = device.push(space, record(Owner.newId(), 2, text(400)));
    assertThat(
            device
                .post("/api/records", absent)
                .refused(409, "records.conflict")
                .json()
                .path("conflicts"))
        .isEmpty();
    assertThat(device.since(space, 0, 10).json().path("records")).hasSize(2);
    assertThat(quota(device).path("usedRecords").asLong()).isEqualTo(2);
  }

  @Test
  void aRecordOfAnotherCollectionCannotBeTakenOver() throws IOException {
    Device device = device();
    UUID other = UUID.randomUUID();
    device.make(other).expect(200);
    UUID id = Owner.newId();
    device.store(device.push(space, record(id, 1, text(400))));

    byte[] first = device.owner.headBody(other, 1, 1, null);
    device
        .post("/api/records", device.push(other, first, record(id, 2, text(400))))
        .refused(409, "records.conflict");
    device.post("/api/records", device.push(other, first, fresh())).expect(200);
    assertThat(device.since(other, 0, 10).json().path("cursor").asLong()).isEqualTo(2);
    assertThat(device.since(space, 0, 10).json().path("cursor").asLong()).isEqualTo(1);
  }

  @Test
  void onlyTheAccountsKeyWrites() throws IOException {
    Device device = device();
    Device stranger = device();
    byte[] body = device.owner.headBody(space, 1, 1, null);

    ObjectNode byStranger = device.push(space, body, fresh());
    ((ObjectNode) byStranger.path("head")).put("signature", base64(stranger.owner.sign(body)));
    device.post("/api/records", byStranger).refused(403, "records.bad-signature");

    byte[] flipped = body.clone();
    flipped[140] ^= 1;
    ObjectNode changed = device.push(space, body, fresh());
    ((ObjectNode) changed.path("head")).put("body", base64(flipped));
    device.post("/api/records", changed).refused(403, "records.bad-signature");

    for (byte[] elsewhere :
        List.of(
            Owner.headBody(stranger.owner.id(), space, 1, 1, null),
            device.owner.headBody(UUID.randomUUID(), 1, 1, null))) {
      device
          .post("/api/records", device.push(space, elsewhere, fresh()))
          .refused(403, "records.bad-signature");
    }
    byte[] otherDomain = body.clone();
    otherDomain[17] = 'x';
    device
        .post("/api/records", device.push(space, otherDomain, fresh()))
        .refused(403, "records.bad-signature");
    assertThat(device.since(space, 0, 10).json().path("records")).isEmpty();
  }

  @Test
  void anotherOwnersCollectionIsAsIfItWereNotThere() throws IOException {
    Device device = device();
    device.store(device.push(space, fresh()));
    Device stranger = device(Owner.in(database));
    UUID nowhere = UUID.randomUUID();

    for (UUID collection : List.of(space, nowhere)) {
      stranger.since(collection, 0, 10).refused(409, "records.unknown-collection");
      stranger
          .post("/api/records", stranger.push(collection, fresh()))
          .refused(409, "records.unknown-collection");
    }
    assertThat(stranger.get("/api/collections").json().path("collections")).isEmpty();
    stranger.make(nowhere).expect(200);
    stranger.since(space, 0, 10).refused(409, "records.unknown-collection");
    stranger
        .post("/api/records", stranger.push(space, fresh()))
        .refused(409, "records.unknown-collection");
  }

  @Test
  void theQuotaIsKeptAndDeletingAlwaysWorks() throws IOException {
    Device device = device();
    ObjectNode[] large =
        Stream.generate(() -> record(Owner.newId(), 1, text(256 << 10)))
            .limit(8)
            .toArray(ObjectNode[]::new);
    device.store(device.push(space, large));

    JsonNode refused =
        device
            .post("/api/records", device.push(space, fresh()))
            .refused(413, "records.over-quota")
            .json();
    assertThat(refused.path("quota").toString())
        .isEqualTo("{\"bytes\":2097152,\"usedBytes\":2097152,\"records\":1000,\"usedRecords\":8}");
    device.store(
        device.push(
            space, record(UUID.fromString(large[0].path("id").asText()), 2, null), fresh()));
    assertThat(quota(device).path("usedRecords").asLong()).isEqualTo(9);

    Device many = device();
    for (int i = 0; i < 2; i++) {
      ObjectNode[] small =
          Stream.generate(() -> record(Owner.newId(), 1, null))
              .limit(500)
              .toArray(ObjectNode[]::new);
      many.store(many.push(space, small));
    }
    many.post("/api/records", many.push(space, record(Owner.newId(), 1, null)))
        .refused(413, "records.over-quota");
    many.store(many.push(space));
  }

  @Test
  void anOwnerHasAHundredCollectionsAtMost() throws IOException {
    Device device = device();
    for (int i = 1; i < 100; i++) {
      device.make(UUID.randomUUID()).expect(200);
    }
    device.make(UUID.randomUUID()).refused(413, "records.over-quota");
    device.make(space).expect(200);
  }

  @Test
  void tooLargeIsToldApartFromMalformed() throws IOException {
    Device device = device();
    ObjectNode[] many = Stream.generate(RecordsTest::fresh).limit(501).toArray(ObjectNode[]::new);
    device.post("/api/records", device.push(space, many)).refused(413, "request.too-large");
    device
        .post("/api/records", device.push(space, record(Owner.newId(), 1, text((256 << 10) + 1))))
        .refused(413, "request.too-large");
    ObjectNode[] heavy =
        Stream.generate(() -> record(Owner.newId(), 1, text(256 << 10)))
            .limit(25)
            .toArray(ObjectNode[]::new);
    device.post("/api/records", device.push(space, heavy)).refused(413, "request.too-large");
  }

  static Stream<String> malformedPushes() {
    return Stream.of(
        "/push=null",
        "/push=\"x\"",
        "/push=",
        "/collection=",
        "/collection=7",
        "/records=",
        "/records=null",
        "/records={}",
        "/records/0=null",
        "/records/0/id=",
        "/records/0/id=null",
        "/records/0/id=\"5f8b7d52-3c5e-4c8a-9f0e-0123456789ab\"",
        "/records/0/version=",
        "/records/0/version=0",
        "/records/0/version=-1",
        "/records/0/version=1.5",
        "/records/0/version=\"1\"",
        "/records/0/version=9223372036854775808",
        "/records/0/epoch=",
        "/records/0/epoch=0",
        "/records/0/epoch=2",
        "/records/0/epoch=4294967297",
        "/records/0/ciphertext=",
        "/records/0/ciphertext=7",
        "/records/0/ciphertext=\"\"",
        "/records/0/ciphertext=\"QUJD\"",
        "/records/0/ciphertext=\"Dear diary, today I\"",
        "/records/0/more=1",
        "/head=",
        "/head=null",
        "/head/body=",
        "/head/body=\"AAAA\"",
        "/head/signature=null",
        "/head/signature=\"AAAA\"",
        "/head/more=1",
        "/more=1");
  }

  @ParameterizedTest
  @MethodSource("malformedPushes")
  void aMalformedPushIsRefused(String change) throws IOException {
    Device device = device();
    ObjectNode push = device.push(space, fresh());
    int equals = change.indexOf('=');
    int slash = change.lastIndexOf('/', equals);
    JsonNode parent = push.at(change.substring(0, slash));
    String name = change.substring(slash + 1, equals);
    String value = change.substring(equals + 1);
    if (parent instanceof ArrayNode list) {
      list.set(Integer.parseInt(name), JSON.readTree(value));
    } else if (value.isEmpty()) {
      ((ObjectNode) parent).remove(name);
    } else {
      ((ObjectNode) parent).set(name, JSON.readTree(value));
    }

    device.post("/api/records", push).refused(400, "request.malformed");
    assertThat(quota(device).path("usedRecords").asLong()).isZero();
  }

  @Test
  void aRecordIsNamedOnceInAPush() throws IOException {
    Device device = device();
    UUID id = Owner.newId();

    device
        .post(
            "/api/records", device.push(space, record(id, 1, text(400)), record(id, 2, text(400))))
        .refused(400, "request.malformed");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "?since=0",
        "?collection=",
        "?collection=1-1-1-1-1",
        "?collection=ID&since=-1",
        "?collection=ID&since=x",
        "?collection=ID&limit=0",
        "?collection=ID&limit=2001",
        "?collection=ID&limit=9999999999"
      })
  void aMalformedQuestionIsRefused(String query) throws IOException {
    Device device = device();
    device
        .get("/api/records" + query.replace("ID", space.toString()))
        .refused(400, "request.malformed");
  }

  @Test
  void pagesTogetherHoldEverythingOnce() throws IOException {
    Device device = device();
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      ObjectNode[] records =
          Stream.generate(RecordsTest::fresh).limit(29).toArray(ObjectNode[]::new);
      device.store(device.push(space, records));
      Stream.of(records).forEach(record -> ids.add(record.path("id").asText()));
    }
    for (int limit : new int[] {1, 10, 29, 144, 145, 146, 2000}) {
      assertThat(pulled(device, limit)).isEqualTo(ids);
    }
  }

  @Test
  void aPageHoldsAtMostEightMebibytes() throws IOException {
    Device device = device();
    Records records =
        new Records(database.jdbi(), new RecordsSettings(256, 1000), InstantSource.system());
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      List<NewRecord> large =
          Stream.generate(() -> new NewRecord(Owner.newId(), 1, 1, text(256 << 10)))
              .limit(20)
              .toList();
      byte[] body = device.owner.headBody(space, 1, device.seq + 1, device.head);
      Push push =
          new Push(
              Owner.newId(), space, large, new Head(body, device.owner.sign(body)), new byte[32]);
      assertThat(records.push(device.owner.id(), push, _ -> {}))
          .isInstanceOf(PushOutcome.Stored.class);
      device.head = body;
      device.seq++;
      large.forEach(record -> ids.add(record.id().toString()));
    }

    JsonNode first = device.since(space, 0, 2000).expect(200).json();
    assertThat(first.path("more").asBoolean()).isTrue();
    assertThat(first.toString().length()).isBetween(7 << 20, (8 << 20) + 1000);
    assertThat(pulled(device, 2000)).isEqualTo(ids);
  }

  private List<String> pulled(Device device, int limit) throws IOException {
    List<String> pulled = new ArrayList<>();
    JsonNode page;
    long cursor = 0;
    do {
      page = device.since(space, cursor, limit).expect(200).json();
      StreamSupport.stream(page.path("records").spliterator(), false)
          .forEach(record -> pulled.add(record.path("id").asText()));
      assertThat(page.path("records").size()).isBetween(1, limit);
      cursor = page.path("cursor").asLong();
    } while (page.path("more").asBoolean());
    return pulled;
  }

  @Test
  void ofTwoPushesAtOnceOneIsStored() throws Exception {
    try (ExecutorService two = Executors.newFixedThreadPool(2)) {
      Device device = device();
      for (int round = 0; round < 20; round++) {
        ObjectNode one = device.push(space, fresh());
        ObjectNode other = device.push(space, fresh());
        Future<Device.Answer> first = two.submit(() -> device.post("/api/records", one));
        Future<Device.Answer> second = two.submit(() -> device.post("/api/records", other));

        boolean firstWins = first.get().status() == 200;
        (firstWins ? second : first).get().refused(409, "records.stale-head");
        (firstWins ? first : second).get().expect(200);
        device.saw(firstWins ? one : other);
        assertThat(device.since(space, round, 10).json().path("records")).hasSize(1);
      }
    }
  }

  @Test
  void theSamePushTwiceAtOnceIsStoredOnceAndAnsweredTwice() throws Exception {
    try (ExecutorService two = Executors.newFixedThreadPool(2)) {
      Device device = device();
      for (int round = 0; round < 20; round++) {
        ObjectNode push = device.push(space, fresh());
        Future<Device.Answer> first = two.submit(() -> device.post("/api/records", push));
        Future<Device.Answer> second = two.submit(() -> device.post("/api/records", push));

        assertThat(first.get().expect(200).json()).isEqualTo(second.get().expect(200).json());
        device.saw(push);
      }
      assertThat(device.since(space, 0, 100).json().path("records")).hasSize(20);
    }
  }

  @Test
  void headAndRecordsOfAnAnswerAreOfOneMoment() throws Exception {
    Device writer = device();
    UUID id = Owner.newId();
    writer.store(writer.push(space, record(id, 1, text(400))));
    CompletableFuture<Void> writing =
        CompletableFuture.runAsync(() -> {
          try {
            for (int version = 2; version <= 150; version++) {
              writer.store(writer.push(space, record(id, version, text(400))));
            }
          } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
          }
        });
    Device reader = device(writer.owner);
    while (!writing.isDone()) {
      JsonNode answer = reader.since(space, 0, 10).expect(200).json();
      assertThat(answer.path("records").get(0).path("version").asLong())
          .isEqualTo(answer.path("head").path("seq").asLong());
    }
    writing.get();
  }

  @Test
  void anAccountCanBeDeletedWhileItsDevicesWrite() throws Exception {
    for (int round = 0; round < 30; round++) {
      Device device = device();
      device.store(device.push(space, fresh()));
      CompletableFuture<List<Integer>> statuses =
          CompletableFuture.supplyAsync(() -> {
            List<Integer> all = new ArrayList<>();
            try {
              for (int i = 0; i < 10; i++) {
                ObjectNode push = device.push(space, fresh(), fresh());
                int status = device.post("/api/records", push).status();
                all.add(status);
                if (status == 200) {
                  device.saw(push);
                }
              }
            } catch (IOException e) {
              throw new java.io.UncheckedIOException(e);
            }
            return all;
          });
      database
          .jdbi()
          .useHandle(sql -> sql.execute("delete from account where id = ?", device.owner.id()));
      // 413: no collection can be made any more.
      assertThat(statuses.get()).isSubsetOf(200, 409, 413);
      int left =
          database
              .jdbi()
              .withHandle(sql ->
                  sql.createQuery("select count(*) from record where owner = :owner")
                      .bind("owner", device.owner.id())
                      .mapTo(Integer.class)
                      .one());
      assertThat(left).isZero();
    }
  }

  private static JsonNode quota(Device device) throws IOException {
    return device.get("/api/collections").expect(200).json().path("quota");
  }
}
