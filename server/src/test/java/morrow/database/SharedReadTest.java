package morrow.database;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class SharedReadTest {
  private static final int ASKERS = 30;

  @Test
  void whoAsksAloneIsAnsweredAndToldWhatIsNotThere() {
    SharedRead<String, Integer> read =
        new SharedRead<>(keys -> keys.contains("a") ? Map.of("a", 1) : Map.of());
    assertThat(read.of("a")).contains(1);
    assertThat(read.of("b")).isEmpty();
  }

  @Test
  void allWhoWaitAreServedByOneReading() throws Exception {
    Held held = new Held(2);
    SharedRead<Integer, Integer> read = new SharedRead<>(held::read);
    try (ExecutorService askers = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Optional<Integer>>> asked = new ArrayList<>();
      for (int n = 0; n < 2; n++) {
        int key = n;
        asked.add(askers.submit(() -> read.of(key)));
        held.awaitBegun(n + 1);
      }
      AtomicInteger asking = new AtomicInteger();
      for (int n = 2; n < ASKERS; n++) {
        int key = n;
        asked.add(
            askers.submit(() -> {
              asking.incrementAndGet();
              return read.of(key);
            }));
      }
      held.openWhen(() -> asking.get() == ASKERS - 2);
      for (int n = 0; n < ASKERS; n++) {
        assertThat(asked.get(n).get()).contains(n);
      }
    }
    // The last may have come when the third reading had begun.
    assertThat(held.readings).hasSizeBetween(3, 4);
  }

  @Test
  void nobodyGetsAReadingThatHadBegunBeforeTheyAsked() throws Exception {
    AtomicInteger truth = new AtomicInteger();
    SharedRead<String, Integer> read =
        new SharedRead<>(keys -> {
          int seen = truth.get();
          for (int n = 0; n < 500; n++) {
            Thread.onSpinWait();
          }
          return keys.stream().collect(toMap(key -> key, _ -> seen));
        });
    try (ExecutorService askers = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Boolean>> fresh = new ArrayList<>();
      for (int asker = 0; asker < 8; asker++) {
        fresh.add(
            askers.submit(() -> {
              for (int n = 0; n < 3_000; n++) {
                int committed = truth.incrementAndGet();
                if (read.of("version").orElseThrow() < committed) {
                  return false;
                }
              }
              return true;
            }));
      }
      for (Future<Boolean> each : fresh) {
        assertThat(each.get()).as("what was committed before somebody asked is seen").isTrue();
      }
    }
  }

  @Test
  void troubleIsToldToAllWhoShareItAndToNobodyLater() throws Exception {
    AtomicBoolean away = new AtomicBoolean(true);
    Held held = new Held(2);
    SharedRead<Integer, Integer> read =
        new SharedRead<>(keys -> {
          Map<Integer, Integer> found = held.read(keys);
          if (away.get()) {
            throw new IllegalStateException("the database is away");
          }
          return found;
        });
    try (ExecutorService askers = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Optional<Integer>>> asked = new ArrayList<>();
      for (int n = 0; n < 6; n++) {
        int key = n;
        asked.add(askers.submit(() -> read.of(key)));
        held.awaitBegun(Math.min(n + 1, 2));
      }
      held.openWhen(() -> true);
      for (Future<Optional<Integer>> each : asked) {
        assertThatThrownBy(each::get)
            .isInstanceOf(ExecutionException.class)
            .hasRootCauseMessage("the database is away");
      }
    }
    away.set(false);
    assertThat(read.of(1)).contains(1);
  }

  /// Readings of which the first few wait until they may go on.
  private static final class Held {
    private final List<Set<Integer>> readings = new CopyOnWriteArrayList<>();
    private final List<CountDownLatch> begun;
    private final CountDownLatch open = new CountDownLatch(1);

    Held(int first) {
      begun = new ArrayList<>();
      for (int n = 0; n < first; n++) {
        begun.add(new CountDownLatch(1));
      }
    }

    Map<Integer, Integer> read(Set<Integer> keys) {
      int number;
      synchronized (readings) {
        number = readings.size();
        readings.add(keys);
      }
      if (number < begun.size()) {
        begun.get(number).countDown();
        await(open);
      }
      return keys.stream().collect(toMap(key -> key, key -> key));
    }

    void awaitBegun(int readings) {
      await(begun.get(readings - 1));
    }

    void openWhen(java.util.function.BooleanSupplier all) {
      while (!all.getAsBoolean()) {
        Thread.onSpinWait();
      }
      open.countDown();
    }

    private static void await(CountDownLatch latch) {
      try {
        latch.await();
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
