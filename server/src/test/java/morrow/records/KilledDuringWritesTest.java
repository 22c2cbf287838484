package morrow.records;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import morrow.database.MortalServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Several devices write through a real server while it, its database or both are killed again and again. The devices send again
/// what was not answered, as real ones do.
@Timeout(170)
class KilledDuringWritesTest {
  private static final int WRITES = 10_000;
  private static final int KILLS = 20;
  private static final int DEVICES = 4;
  private static final int MOST_IN_A_PUSH = 20;
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final long seed = Long.getLong("morrow.test.seed", System.nanoTime());
  private final Random random = new Random(seed);
  private final AtomicInteger written = new AtomicInteger();
  private MortalServer server;

  @BeforeEach
  void start() throws IOException {
    System.out.println("seed " + seed);
    server = MortalServer.prepared();
    server.start();
  }

  @AfterEach
  void stop() throws Exception {
    server.end();
  }

  @Test
  void nothingAcknowledgedIsLostAndNothingIsThereTwice() throws Exception {
    try (ExecutorService threads = Executors.newFixedThreadPool(DEVICES)) {
      List<Writer> writers = new ArrayList<>();
      for (int i = 0; i < DEVICES; i++) {
        writers.add(new Writer(signedUp(i), new Random(random.nextLong())));
      }
      List<Future<?>> writing = new ArrayList<>();
      for (Writer writer : writers) {
        writing.add(threads.submit(() -> writer.write()));
      }
      for (int kill = 1; kill <= KILLS; kill++) {
        // At a random moment of the next share of the writes, and a little later than a round
        // number.
        awaitWritten(WRITES / (KILLS + 1) * kill - random.nextInt(200), writing);
        server.kill(kill);
      }
      for (Future<?> each : writing) {
        each.get();
      }
      int sentAgain = 0;
      for (Writer writer : writers) {
        writer.compare();
        sentAgain += writer.sentAgain;
      }
      System.out.println(
          written + " writes, " + KILLS + " kills, " + sentAgain + " pushes sent again");
      assertThat(sentAgain).isPositive();
    }
  }

  private void awaitWritten(int count, List<Future<?>> writing) throws Exception {
    while (written.get() < count) {
      for (Future<?> each : writing) {
        if (each.isDone()) {
          each.get();
        }
      }
      TimeUnit.MILLISECONDS.sleep(1);
    }
  }

  private Device signedUp(int number) throws Exception {
    Device device =
        new Device(Owner.withKeys(), URI.create("http://127.0.0.1:" + server.port() + "/"), "");
    ObjectNode body =
        Device.JSON
            .createObjectNode()
            .put("handle", "writer-" + number)
            .put("salt", some(16))
            .put("authKey", some(32))
            .put("wrappedAccountKey", some(107))
            .put("recoveryAuth", some(32))
            .put("recoveryWrappedAccountKey", some(107));
    body.putObject("kdf")
        .put("algorithm", "argon2id")
        .put("memoryKiB", 65536)
        .put("passes", 3)
        .put("lanes", 1);
    body.putObject("identity")
        .put("signing", Device.base64(device.owner.publicKey()))
        .put("agreement", some(32))
        .put("agreementSignature", some(64))
        .put("sealed", some(106));
    JsonNode account = untilAnswered(() -> device.post("/api/sign-up", body)).expect(201).json();
    return device.as(UUID.fromString(account.path("account").asText()));
  }

  private String some(int length) {
    return Device.base64(Owner.bytes(random, length));
  }

  private interface Call {
    Device.Answer make() throws IOException;
  }

  /// Repeats a call that was not answered, or answered with "the database is away".
  private static Device.Answer untilAnswered(Call call) throws IOException, InterruptedException {
    Instant end = Instant.now().plus(PATIENCE);
    while (true) {
      try {
        Device.Answer answer = call.make();
        if (answer.status() != 503) {
          return answer;
        }
      } catch (IOException notAnswered) {
        if (Instant.now().isAfter(end)) {
          throw notAnswered;
        }
      }
      assertThat(Instant.now()).as("the server comes back").isBefore(end);
      TimeUnit.MILLISECONDS.sleep(20);
    }
  }

  /// One device with an account of its own, which writes, changes and deletes.
  private final class Writer {
    private final Device device;
    private final Random random;
    private final UUID space = UUID.randomUUID();
    private final Map<UUID, Long> versions = new HashMap<>();
    private final Map<UUID, String> ciphertexts = new HashMap<>();
    private int sentAgain;

    Writer(Device device, Random random) {
      this.device = device;
      this.random = random;
    }

    Void write() throws IOException, InterruptedException {
      untilAnswered(() -> device.make(space)).expect(200);
      while (written.get() < WRITES) {
        ObjectNode push = push();
        int[] times = {0};
        untilAnswered(
                () -> {
                  times[0]++;
                  return device.post("/api/records", push);
                })
            .expect(200);
        sentAgain += times[0] > 1 ? 1 : 0;
        device.saw(push);
        for (JsonNode record : push.path("records")) {
          UUID id = UUID.fromString(record.path("id").asText());
          versions.put(id, record.path("version").asLong());
          ciphertexts.put(id, record.path("ciphertext").asText());
        }
        written.addAndGet(push.path("records").size());
      }
      return null;
    }

    private ObjectNode push() {
      Map<UUID, ObjectNode> records = new HashMap<>();
      List<UUID> known = new ArrayList<>(versions.keySet());
      for (int i = random.nextInt(MOST_IN_A_PUSH); i >= 0; i--) {
        boolean fresh = known.isEmpty() || random.nextInt(4) > 0;
        UUID id = fresh ? Owner.newId() : known.get(random.nextInt(known.size()));
        byte[] ciphertext = Owner.ciphertext(random, 306 + random.nextInt(2000));
        records.put(
            id,
            Device.record(
                id,
                versions.getOrDefault(id, 0L) + 1,
                random.nextInt(10) == 0 ? null : ciphertext));
      }
      return device.push(space, records.values().toArray(ObjectNode[]::new));
    }

    /// Everything that was acknowledged is there, once, and nothing else.
    void compare() throws IOException, InterruptedException {
      Map<UUID, Long> pulledVersions = new HashMap<>();
      Map<UUID, String> pulledCiphertexts = new HashMap<>();
      JsonNode page;
      long[] cursor = {0};
      do {
        page = untilAnswered(() -> device.since(space, cursor[0], 500)).expect(200).json();
        for (JsonNode record : page.path("records")) {
          UUID id = UUID.fromString(record.path("id").asText());
          assertThat(pulledVersions.put(id, record.path("version").asLong())).isNull();
          pulledCiphertexts.put(id, record.path("ciphertext").asText());
        }
        cursor[0] = page.path("cursor").asLong();
      } while (page.path("more").asBoolean());

      assertThat(pulledVersions).isEqualTo(versions);
      assertThat(pulledCiphertexts).isEqualTo(ciphertexts);
      assertThat(page.path("head").path("seq").asLong()).isEqualTo(device.seq);
      assertThat(Base64.getUrlDecoder().decode(page.path("head").path("body").asText()))
          .isEqualTo(device.head);
      long stored = versions.values().stream().mapToLong(Long::longValue).sum();
      assertThat(cursor[0]).as("each write was counted once").isEqualTo(stored);
      JsonNode quota =
          untilAnswered(() -> device.get("/api/collections")).expect(200).json().path("quota");
      assertThat(quota.path("usedRecords").asInt()).isEqualTo(versions.size());
    }
  }
}
