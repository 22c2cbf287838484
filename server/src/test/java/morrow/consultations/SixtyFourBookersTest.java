package morrow.consultations;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import morrow.database.Database;
import morrow.database.DatabaseAway;
import morrow.database.WithDatabase;
import morrow.specialists.Way;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Sixty-four people want the same times of three specialists, all at once, again and again: some hold, some confirm, some let go, some
/// move or call off. For how long: `-Dmorrow.test.bookers-seconds=60`, a few seconds in the build.
@WithDatabase
@Timeout(300)
class SixtyFourBookersTest {
  private static final int BOOKERS = 64;
  private static final int SPECIALISTS = 3;
  private static final int FEW_TIMES = 24;

  private static final AtomicInteger BUSY = new AtomicInteger();

  private final Practice practice;

  SixtyFourBookersTest(Database database) {
    practice = new Practice(database, Practice.GENEROUS);
  }

  /// What a booker was told: which consultations are booked.
  private record Booker(UUID person, Map<UUID, Instant> booked, List<Long> nanos) {}

  @Test
  void noTimeIsBookedTwiceAndNoBookingIsLost() throws Exception {
    long seed = Long.getLong("morrow.test.seed", System.nanoTime());
    long seconds = Long.getLong("morrow.test.bookers-seconds", 5);
    System.out.println("seed " + seed);
    List<UUID> specialists = new ArrayList<>();
    Map<UUID, List<Instant>> times = new ConcurrentHashMap<>();
    for (int i = 0; i < SPECIALISTS; i++) {
      UUID specialist = practice.specialist(i == 0 ? 10 : 0);
      specialists.add(specialist);
      times.put(
          specialist,
          practice.freeTimes(specialist).stream()
              .filter(start -> start.isAfter(Instant.parse("2026-03-03T00:00:00Z")))
              .limit(FEW_TIMES)
              .toList());
    }
    List<Booker> bookers = new ArrayList<>();
    for (int i = 0; i < BOOKERS; i++) {
      bookers.add(new Booker(practice.person(), new ConcurrentHashMap<>(), new ArrayList<>()));
    }
    long begin = System.nanoTime();
    long end = begin + TimeUnit.SECONDS.toNanos(seconds);
    CyclicBarrier all = new CyclicBarrier(BOOKERS);
    List<Callable<Void>> work = new ArrayList<>();
    for (int i = 0; i < BOOKERS; i++) {
      Booker booker = bookers.get(i);
      Random random = new Random(seed + i);
      work.add(() -> {
        all.await();
        while (System.nanoTime() < end) {
          act(booker, specialists, times, random);
        }
        return null;
      });
    }
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<Void> done : threads.invokeAll(work)) {
        done.get();
      }
    }
    double took = (System.nanoTime() - begin) / 1e9;
    compare(bookers);
    long[] nanos =
        bookers.stream()
            .flatMap(booker -> booker.nanos.stream())
            .mapToLong(Long::longValue)
            .sorted()
            .toArray();
    System.out.printf(
        "%d attempts in %.1f s by %d bookers (%.0f a second): p50 %.1f ms, p99 %.1f ms; asked again"
            + " %d times; booked at the end %d%n",
        nanos.length,
        took,
        BOOKERS,
        nanos.length / took,
        nanos[nanos.length / 2] / 1e6,
        nanos[(int) (nanos.length * 0.99)] / 1e6,
        BUSY.get(),
        bookers.stream().mapToInt(booker -> booker.booked.size()).sum());
    assertThat(LongStream.of(nanos).count()).isPositive();
  }

  private void act(
      Booker booker, List<UUID> specialists, Map<UUID, List<Instant>> times, Random random) {
    UUID specialist = specialists.get(random.nextInt(specialists.size()));
    List<Instant> free = times.getOrDefault(specialist, List.of());
    Instant starts = free.get(random.nextInt(free.size()));
    if (!booker.booked.isEmpty() && random.nextInt(3) == 0) {
      UUID id = booker.booked.keySet().iterator().next();
      long version = untilAnswered(() -> practice.seenByPerson(booker.person, id)).version();
      if (random.nextBoolean()) {
        Outcome outcome =
            untilAnswered(() ->
                practice.changes.callOff(Side.PERSON, booker.person, id, version, Reason.TIME));
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        booker.booked.remove(id);
      } else if (untilAnswered(
              () ->
                  practice.changes.move(Side.PERSON, booker.person, id, version, starts, Way.PHONE))
          instanceof Outcome.Done) {
        booker.booked.put(id, starts);
      }
      return;
    }
    long begin = System.nanoTime();
    Wish wish = practice.wish(specialist, starts);
    Outcome outcome = untilAnswered(() -> practice.holds.hold(booker.person, wish));
    booker.nanos.add(System.nanoTime() - begin);
    if (outcome instanceof Outcome.Done held) {
      if (random.nextInt(4) == 0) {
        assertThat(untilAnswered(() -> practice.holds.release(booker.person, held.id()))).isTrue();
      } else {
        assertThat(untilAnswered(() -> practice.holds.confirm(booker.person, held.id())))
            .as("a hold that holds can be booked")
            .isInstanceOf(Outcome.Done.class);
        booker.booked.put(held.id(), starts);
      }
    }
  }

  /// As a real caller does: when everything is busy, the same call is made again.
  private static <T> T untilAnswered(Supplier<T> call) {
    while (true) {
      try {
        return call.get();
      } catch (DatabaseAway busy) {
        BUSY.incrementAndGet();
      }
    }
  }

  /// Asks the database itself, not the program.
  private void compare(List<Booker> bookers) {
    record Booked(UUID id, UUID person, Instant starts) {}
    List<Booked> booked =
        practice
            .database
            .jdbi()
            .withHandle(sql ->
                sql.createQuery(
                        "select id, person, starts_at from consultation where status = 'booked'")
                    .map((row, _) ->
                        new Booked(
                            row.getObject("id", UUID.class),
                            row.getObject("person", UUID.class),
                            Rows.instant(row, "starts_at")))
                    .list());
    List<Booked> told =
        bookers.stream()
            .flatMap(booker ->
                booker.booked.entrySet().stream()
                    .map(one -> new Booked(one.getKey(), booker.person, one.getValue())))
            .toList();
    assertThat(booked).as("what people were told").containsExactlyInAnyOrderElementsOf(told);
    assertThat(
            count(
                """
                select count(*) from consultation a join consultation b on a.specialist = b.specialist and a.id < b.id
                where a.status in ('held', 'booked') and b.status in ('held', 'booked')
                  and a.starts_at < upper(b.blocked) and b.starts_at < upper(a.blocked)
                """))
        .as("specialists in two consultations at once, buffers included")
        .isZero();
    assertThat(
            count(
                """
                select count(*) from consultation a join consultation b on a.person = b.person and a.id < b.id
                where a.status in ('held', 'booked') and b.status in ('held', 'booked')
                  and a.starts_at < b.ends_at and b.starts_at < a.ends_at
                """))
        .as("persons in two consultations at once")
        .isZero();
    assertThat(
            count(
                """
                select count(*) from free_time join consultation using (specialist)
                where status in ('held', 'booked') and free_time.starts_at < upper(blocked)
                  and free_time.starts_at + interval '30 minutes' > consultation.starts_at
                """))
        .as("times that are free and taken")
        .isZero();
    for (UUID specialist : practice.slugs.keySet()) {
      List<Instant> kept = practice.freeTimes(specialist);
      practice.database.jdbi().useTransaction(sql -> practice.availability.refill(sql, specialist));
      assertThat(practice.freeTimes(specialist)).as("free times worked out anew").isEqualTo(kept);
    }
  }

  private long count(String sql) {
    return practice
        .database
        .jdbi()
        .withHandle(handle -> handle.createQuery(sql).mapTo(Long.class).one());
  }
}
