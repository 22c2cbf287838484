package morrow.client.space;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.LongStream;
import morrow.client.account.Account;
import morrow.client.model.ModelRecords;
import morrow.client.model.ModelServer;
import morrow.client.model.ModelServer.Fate;
import morrow.client.protocol.Passphrase;
import morrow.client.protocol.RecoveryCode;
import morrow.client.server.Server;
import morrow.client.server.Unreachable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Two devices of one person write, change, delete, save and read in every order that the seeds throw, also in the middle of each other's calls,
/// while the network loses requests, loses answers and delivers twice.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TwoDevicesTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 21);
  private static final int STEPS = 25;

  private final ModelServer model = ModelServer.start();
  private final ModelRecords empty = new ModelRecords();
  private final List<Account> accounts = new ArrayList<>();
  private final List<Server> servers = new ArrayList<>();

  @BeforeAll
  void signUp() {
    // One gives up at once, so that its own pushes stay under way while it goes on writing; the
    // other asks again.
    servers.add(model.client(1));
    servers.add(model.client(3));
    try (Passphrase passphrase = Passphrase.of("six words that nobody would guess")) {
      accounts.add(
          Account.signUp(servers.get(0), "kettle", passphrase, RecoveryCode.random(), null));
      accounts.add(Account.signIn(servers.get(1), "kettle", passphrase));
    }
  }

  @BeforeEach
  void beginWithNothing() {
    model.records.become(empty);
    model.network = _ -> Fate.ARRIVES;
  }

  @AfterAll
  void stop() {
    accounts.forEach(Account::close);
    servers.forEach(Server::close);
    model.close();
  }

  static LongStream seeds() {
    String one = System.getProperty("morrow.seed");
    return one == null ? LongStream.rangeClosed(1, 300) : LongStream.of(Long.parseLong(one));
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void alwaysEndWithTheSameSpaceAndLoseNothing(long seed) {
    Random random = new Random(seed);
    List<Device> devices =
        List.of(
            new Device("a", accounts.get(0), new Random(seed)),
            new Device("b", accounts.get(1), new Random(-seed)));
    Set<String> written = new HashSet<>();
    Set<String> superseded = new HashSet<>();
    boolean[] nested = new boolean[1];
    model.network =
        call -> {
          boolean records = call.endsWith("/api/records");
          if (records && !nested[0] && random.nextInt(5) == 0) {
            // The other device does something while this call is on its way.
            nested[0] = true;
            try {
              Device acting = devices.get(random.nextInt(2));
              if (!acting.busy) {
                acting.step(random, written, superseded);
              }
            } finally {
              nested[0] = false;
            }
          }
          int fate = records ? random.nextInt(10) : 9;
          return fate == 0
              ? Fate.REQUEST_LOST
              : fate == 1 ? Fate.ANSWER_LOST : fate == 2 ? Fate.ARRIVES_TWICE : Fate.ARRIVES;
        };
    for (int i = 0; i < STEPS; i++) {
      devices.get(random.nextInt(2)).step(random, written, superseded);
    }
    model.network = _ -> Fate.ARRIVES;
    for (int round = 0; round < 3; round++) {
      devices.forEach(device -> device.space.push());
      devices.forEach(device -> device.space.pull());
    }

    Map<UUID, String> first = devices.get(0).texts();
    assertThat(devices.get(1).texts()).as("seed %d: both devices", seed).isEqualTo(first);
    try (Space fresh = Space.open(accounts.get(0))) {
      assertThat(texts(fresh)).as("seed %d: a third device", seed).isEqualTo(first);
    }
    assertThat(devices).as("seed %d", seed).allMatch(device -> device.space.unsaved() == 0);
    List<String> there = new ArrayList<>(first.values());
    for (String text : written) {
      long times = there.stream().filter(text::equals).count();
      if (times > 1) {
        fail("seed " + seed + ": “" + text + "” is there " + times + " times");
      }
      if (times == 0 && !superseded.contains(text)) {
        fail("seed " + seed + ": “" + text + "” is lost");
      }
    }
    assertThat(written).as("seed %d: nothing was made up", seed).containsAll(there);
    devices.forEach(device -> device.space.close());
  }

  private static Map<UUID, String> texts(Space space) {
    Map<UUID, String> texts = new TreeMap<>();
    space.list().forEach(entry -> texts.put(entry.id(), entry.note().orElseThrow().text()));
    return texts;
  }

  private static final class Device {
    private final String name;
    private final Space space;
    private final Map<String, Integer> counts = new HashMap<>();
    private boolean busy;

    Device(String name, Account account, Random ids) {
      this.name = name;
      this.space =
          Space.open(
              account,
              null,
              InstantSource.system(),
              () ->
                  new UUID(
                      ids.nextLong(1L << 48) << 16 | 0x7000L, ids.nextLong() >>> 2 | 1L << 63));
    }

    Map<UUID, String> texts() {
      return TwoDevicesTest.texts(space);
    }

    void step(Random random, Set<String> written, Set<String> superseded) {
      busy = true;
      try {
        List<Map.Entry<UUID, String>> seen = new ArrayList<>(texts().entrySet());
        int what = random.nextInt(10);
        if (what < 3 || (what < 6 && seen.isEmpty())) {
          space.write(DAY, next("new", written));
        } else if (what < 5) {
          Map.Entry<UUID, String> entry = seen.get(random.nextInt(seen.size()));
          superseded.add(entry.getValue());
          space.edit(entry.getKey(), DAY, next("edit", written));
        } else if (what < 6) {
          Map.Entry<UUID, String> entry = seen.get(random.nextInt(seen.size()));
          superseded.add(entry.getValue());
          space.remove(entry.getKey());
        } else if (what < 8) {
          space.push();
        } else {
          space.pull();
        }
      } catch (Unreachable e) {
        assertThat(e.mayHaveArrived()).isTrue();
      } finally {
        busy = false;
      }
    }

    private String next(String what, Set<String> written) {
      String text = what + " " + counts.merge(what, 1, Integer::sum) + " on " + name;
      written.add(text);
      return text;
    }
  }
}
