package morrow.consultations;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import morrow.accounts.Caller;
import morrow.accounts.House;
import morrow.accounts.Secrets;
import morrow.availability.Availability;
import morrow.database.Database;
import morrow.database.WithDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// The database is away for ten seconds while people book. They are told so, and send the same call again.
@WithDatabase
@Timeout(170)
class DatabaseAwayTest {
  private static final int BOOKERS = 6;
  private static final Duration AWAY = Duration.ofSeconds(10);

  private final long seed = Long.getLong("morrow.test.seed", System.nanoTime());
  private final House house;
  private final Practice practice;
  private final AtomicInteger away = new AtomicInteger();
  private final AtomicInteger booked = new AtomicInteger();
  private final AtomicBoolean enough = new AtomicBoolean();

  DatabaseAwayTest(Database database) {
    house =
        new House(
            database,
            house ->
                List.of(
                    new ConsultationsFeature(
                        database.jdbi(),
                        new Availability(house.clock),
                        Practice.GENEROUS,
                        house.clock)));
    practice = new Practice(database, Practice.GENEROUS, house.clock);
  }

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void nothingIsLostAndNothingIsThereTwice() throws Exception {
    System.out.println("seed " + seed);
    List<UUID> specialists = List.of(practice.specialist(), practice.specialist());
    List<Booker> bookers = new ArrayList<>();
    for (int i = 0; i < BOOKERS; i++) {
      bookers.add(new Booker(house.person(), specialists, new Random(seed + i)));
    }
    try (ExecutorService threads = Executors.newFixedThreadPool(BOOKERS)) {
      List<Future<?>> booking = new ArrayList<>();
      for (Booker booker : bookers) {
        booking.add(threads.submit(booker::book));
      }
      await(booking, () -> booked.get() >= BOOKERS);
      Instant back = Instant.now().plus(AWAY);
      practice
          .database
          .jdbi()
          .useHandle(keeper -> {
            // All connections break but this one, and no new one is let in.
            String name = keeper.createQuery("select current_database()").mapTo(String.class).one();
            keeper.execute("alter database " + name + " connection limit 0");
            keeper.execute(
                """
                select pg_terminate_backend(pid) from pg_stat_activity
                where datname = current_database() and pid <> pg_backend_pid()
                """);
            await(booking, () -> Instant.now().isAfter(back));
            keeper.execute("alter database " + name + " connection limit -1");
          });
      int before = booked.get();
      await(booking, () -> booked.get() >= before + 2 * BOOKERS);
      enough.set(true);
      for (Future<?> each : booking) {
        each.get();
      }
    }
    System.out.println(booked + " bookings, " + away + " answers that the database is away");
    assertThat(away.get()).isPositive();
    bookers.forEach(Booker::compare);
    for (UUID specialist : specialists) {
      List<Instant> kept = practice.freeTimes(specialist);
      practice.database.jdbi().useTransaction(sql -> practice.availability.refill(sql, specialist));
      assertThat(practice.freeTimes(specialist)).isEqualTo(kept);
    }
    assertThat(notices(specialists)).as("each booking is told once").isEqualTo(booked.get());
  }

  private long notices(List<UUID> specialists) {
    return practice
        .database
        .jdbi()
        .withHandle(sql ->
            sql.createQuery(
                    "select count(*) from notice where word = 'booked' and account ="
                        + " any(:specialists)")
                .bindArray("specialists", UUID.class, specialists)
                .mapTo(Long.class)
                .one());
  }

  private static void await(List<Future<?>> working, Supplier<Boolean> reached) {
    while (!reached.get()) {
      for (Future<?> each : working) {
        if (each.isDone()) {
          throw new AssertionError("a booker has stopped: " + each);
        }
      }
      try {
        TimeUnit.MILLISECONDS.sleep(5);
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  /// Books, calls off, and books again.
  private final class Booker {
    private final Caller caller;
    private final List<UUID> specialists;
    private final Random random;
    private final Map<String, String> told = new ConcurrentHashMap<>();

    Booker(Caller caller, List<UUID> specialists, Random random) {
      this.caller = caller;
      this.specialists = specialists;
      this.random = random;
    }

    void book() {
      while (!enough.get()) {
        UUID specialist = specialists.get(random.nextInt(specialists.size()));
        ObjectNode hold =
            Secrets.object()
                .put("request", UUID.randomUUID().toString())
                .put("specialist", practice.slugs.getOrDefault(specialist, ""))
                .put(
                    "starts",
                    Instant.parse("2026-03-03T08:00:00Z")
                        .plusSeconds(1800L * random.nextInt(8))
                        .toString())
                .put("way", "phone");
        Caller.Answer held = untilAnswered("/api/consultations/hold", hold);
        if (held.status() == 409) {
          continue;
        }
        assertThat(held.status()).as(held.text()).isIn(200, 201);
        String id = held.json().path("id").asText();
        untilAnswered("/api/consultations/confirm", Secrets.object().put("id", id)).expect(200);
        booked.incrementAndGet();
        if (told.containsValue("booked") || random.nextInt(4) > 0) {
          ObjectNode off = Secrets.object().put("id", id).put("version", 2);
          untilAnswered("/api/consultations/call-off", off).expect(200);
          told.put(id, "called-off");
        } else {
          told.put(id, "booked");
        }
      }
    }

    private Caller.Answer untilAnswered(String path, ObjectNode body) {
      while (true) {
        Caller.Answer answer = caller.post(path, body);
        if (answer.status() != 503) {
          return answer;
        }
        answer.refused(503, "database.away");
        assertThat(answer.header("Retry-After")).isNotEmpty();
        away.incrementAndGet();
      }
    }

    void compare() {
      Map<String, String> there = new ConcurrentHashMap<>();
      for (JsonNode one :
          caller.get("/api/consultations").expect(200).json().path("consultations")) {
        there.put(one.path("id").asText(), one.path("status").asText());
      }
      assertThat(there).isEqualTo(told);
    }
  }
}
