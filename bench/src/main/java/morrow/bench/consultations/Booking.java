package morrow.bench.consultations;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import morrow.availability.Availability;
import morrow.bench.Benchmark;
import morrow.bench.Figure;
import morrow.bench.Goal;
import morrow.bench.machine.Progress;
import morrow.bench.machine.RunningMorrow;
import morrow.bench.machine.SameDatabase;
import morrow.bench.machine.Samples;
import morrow.bench.machine.Scratch;
import morrow.bench.machine.Tape;
import morrow.consultations.ConsultationsFeature;
import morrow.consultations.ConsultationsSettings;
import morrow.consultations.Holds;
import morrow.consultations.Outcome;
import morrow.consultations.Wish;
import morrow.specialists.Way;
import org.jdbi.v3.core.ConnectionFactory;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.postgres.PostgresPlugin;

/// Attempts a second to book a time: two of three find it free, hold it and confirm; the third comes too late. Through the calls, by
/// the rules alone, and with plain JDBC saying the same statements as the rules, whose half is the goal.
public final class Booking implements Benchmark {
  private static final double SHARE = 0.5;
  private static final int THREADS = 4;

  /// A server runs for months; the JVM needs some thousand calls until it is as fast as it then is.
  private static final int WARM_UP = 6;

  private static final int ROUNDS = 5;
  private static final int BOOKINGS = 30;
  private static final int ALL_BOOKINGS = (WARM_UP + ROUNDS) * BOOKINGS;
  private static final int ATTEMPTS = BOOKINGS * 3 / 2;

  /// One thread's share of a side: a specialist and those who want that one's times.
  private record Share(UUID specialist, String slug, List<UUID> persons, List<Instant> times) {}

  /// One attempt of a thread, of which each person makes one or two.
  private interface Attempt {
    boolean booked(int thread, int person, int time) throws Exception;
  }

  @Override
  public String name() {
    return "booking";
  }

  @Override
  public void measure(Consumer<Figure> figures) throws Exception {
    try (Scratch scratch = Scratch.make();
        RunningMorrow morrow =
            RunningMorrow.start(
                scratch.path().resolve("data"),
                "--accounts.guesses.sign-up.at-once",
                "100000",
                "--accounts.guesses.address.at-once",
                "100000");
        ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
      Path data = scratch.path().resolve("data");
      measure(morrow, SameDatabase.of(data), threads, figures);
    }
  }

  private static void measure(
      RunningMorrow morrow,
      SameDatabase database,
      ExecutorService threads,
      Consumer<Figure> figures)
      throws Exception {
    Progress.say("opening a town of " + (3 * THREADS + 1) + " specialists …");
    Town town = new Town(database);
    Share taped = share(town, "taped", true);
    List<Share> rulers = shares(town, "rules", true);
    List<Share> players = shares(town, "plain", true);
    List<Share> callers = shares(town, "calls", false);
    town.settle();
    Tape tape = recorded(database, taped);
    try (HikariDataSource pool = new HikariDataSource();
        Calls calls = new Calls(morrow, callers);
        Plain plain = new Plain(database, tape, taped, players);
        ConsultationsFeature feature = feature(pool, database)) {
      Holds holds = feature.holds();
      Attempt byRules = (thread, person, time) -> booked(holds, rulers.get(thread), person, time);
      Samples called = new Samples();
      Samples ruled = new Samples();
      Samples played = new Samples();
      Samples callShares = new Samples();
      Samples ruleShares = new Samples();
      for (int round = 0; round < WARM_UP + ROUNDS; round++) {
        int first = round * BOOKINGS;
        double call = rate(threads, thread -> attempts(calls, thread, first));
        double rule = rate(threads, thread -> attempts(byRules, thread, first));
        double play = rate(threads, thread -> plain.play(thread, first));
        if (round >= WARM_UP) {
          called.add(call);
          ruled.add(rule);
          played.add(play);
          callShares.add(call / play);
          ruleShares.add(rule / play);
        }
      }
      Progress.say(
          "attempts a second through the calls "
              + called
              + ", by the rules "
              + ruled
              + ", with plain JDBC "
              + played);
      Goal.AtLeast half = new Goal.AtLeast(SHARE * played.median());
      figures.accept(new Figure("booking", called.median(), "attempts/s", half));
      figures.accept(
          new Figure("booking-share", callShares.median(), "ratio", new Goal.AtLeast(SHARE)));
      figures.accept(new Figure("booking-rules", ruled.median(), "attempts/s", half));
      figures.accept(
          new Figure("booking-rules-share", ruleShares.median(), "ratio", new Goal.AtLeast(SHARE)));
    }
  }

  private static Share share(Town town, String name, boolean persons) {
    UUID specialist = town.specialist(name);
    // The first hours may have passed when their turn comes.
    List<Instant> times = town.freeTimes(specialist);
    return new Share(
        specialist,
        name,
        persons ? town.persons(name + "-person", ALL_BOOKINGS) : List.of(),
        times.subList(4, 4 + ALL_BOOKINGS));
  }

  private static List<Share> shares(Town town, String name, boolean persons) {
    List<Share> shares = new ArrayList<>();
    for (int thread = 0; thread < THREADS; thread++) {
      shares.add(share(town, name + "-" + thread, persons));
    }
    return shares;
  }

  private static ConsultationsFeature feature(HikariDataSource pool, SameDatabase database) {
    pool.setJdbcUrl(database.url());
    pool.setUsername(database.user());
    pool.setPassword(database.password());
    pool.setMaximumPoolSize(10);
    return feature(Jdbi.create(pool).installPlugin(new PostgresPlugin()));
  }

  private static ConsultationsFeature feature(Jdbi jdbi) {
    InstantSource clock = InstantSource.system();
    return new ConsultationsFeature(
        jdbi, new Availability(clock), ConsultationsSettings.DEFAULTS, clock);
  }

  /// Takes down what the rules say to the database for one thread's share.
  private static Tape recorded(SameDatabase database, Share share) throws Exception {
    Tape tape = new Tape();
    try (Connection connection = database.connect()) {
      Connection recording = tape.recording(connection);
      Jdbi jdbi = Jdbi.create(kept(recording)).installPlugin(new PostgresPlugin());
      try (ConsultationsFeature feature = feature(jdbi)) {
        for (int first = 0; first < ALL_BOOKINGS; first += BOOKINGS) {
          attempts((_, person, time) -> booked(feature.holds(), share, person, time), 0, first);
        }
      }
    }
    if (tape.size() != 2 * ALL_BOOKINGS) {
      throw new IOException(
          "A booking is not two transactions any more: %d for %d bookings."
              .formatted(tape.size(), ALL_BOOKINGS));
    }
    return tape;
  }

  private static ConnectionFactory kept(Connection connection) {
    return new ConnectionFactory() {
      @Override
      public Connection openConnection() {
        return connection;
      }

      @Override
      public void closeConnection(Connection kept) {
        // As a pool does, it stays open.
      }
    };
  }

  /// Every second person first wants what the one before got.
  private static void attempts(Attempt attempt, int thread, int first) throws Exception {
    for (int person = first; person < first + BOOKINGS; person++) {
      if (person % 2 == 1 && attempt.booked(thread, person, person - 1)) {
        throw new IOException("A time was booked twice.");
      }
      if (!attempt.booked(thread, person, person)) {
        throw new IOException("A free time was not booked.");
      }
    }
  }

  private static boolean booked(Holds holds, Share share, int person, int time) {
    UUID who = share.persons.get(person);
    Wish wish = new Wish(UUID.randomUUID(), share.slug, share.times.get(time), Way.PHONE);
    return holds.hold(who, wish) instanceof Outcome.Done held
        && holds.confirm(who, held.id()) instanceof Outcome.Done;
  }

  private interface Work {
    void of(int thread) throws Exception;
  }

  /// Lets all threads work at once, and counts attempts a second.
  private static double rate(ExecutorService threads, Work work) throws Exception {
    List<Callable<Boolean>> all = new ArrayList<>();
    for (int i = 0; i < THREADS; i++) {
      int thread = i;
      all.add(() -> {
        work.of(thread);
        return true;
      });
    }
    long begin = System.nanoTime();
    for (Future<Boolean> each : threads.invokeAll(all)) {
      each.get();
    }
    return THREADS * ATTEMPTS / ((System.nanoTime() - begin) / 1e9);
  }

  /// The side that calls the server.
  private static final class Calls implements Attempt, AutoCloseable {
    private final List<Share> shares;
    private final List<Wire> wires = new ArrayList<>();
    private final List<List<String>> cookies = new ArrayList<>();

    Calls(RunningMorrow morrow, List<Share> shares) throws IOException {
      this.shares = shares;
      Progress.say("signing up " + THREADS * ALL_BOOKINGS + " persons …");
      for (Share share : shares) {
        Wire wire = new Wire(morrow.address());
        wires.add(wire);
        List<String> all = new ArrayList<>();
        for (int i = 0; i < ALL_BOOKINGS; i++) {
          all.add(wire.signUp(share.slug + "-person-" + i));
        }
        cookies.add(all);
      }
    }

    @Override
    public boolean booked(int thread, int person, int time) throws IOException {
      Share share = shares.get(thread);
      Wire wire = wires.get(thread);
      String cookie = cookies.get(thread).get(person);
      Wire.Answer held =
          wire.post(
              "/api/consultations/hold",
              cookie,
              "{\"request\":\"%s\",\"specialist\":\"%s\",\"starts\":\"%s\",\"way\":\"phone\"}"
                  .formatted(UUID.randomUUID(), share.slug, share.times.get(time)));
      if (held.status() == 409) {
        return false;
      } else if (held.status() != 201) {
        throw new IOException("A hold was answered with " + held);
      }
      return wire.post(
                  "/api/consultations/confirm", cookie, "{\"id\":\"" + held.value("id") + "\"}")
              .status()
          == 200;
    }

    @Override
    public void close() throws IOException {
      for (Wire wire : wires) {
        wire.close();
      }
    }
  }

  /// The side that plays the tape.
  private static final class Plain implements AutoCloseable {
    private final Tape tape;
    private final List<Connection> connections = new ArrayList<>();
    private final List<Map<String, PreparedStatement>> statements = new ArrayList<>();
    private final List<Map<UUID, UUID>> others = new ArrayList<>();

    Plain(SameDatabase database, Tape tape, Share taped, List<Share> shares) throws Exception {
      this.tape = tape;
      for (Share share : shares) {
        Connection connection = database.connect();
        connection.setAutoCommit(false);
        connections.add(connection);
        statements.add(new HashMap<>());
        Map<UUID, UUID> names = new HashMap<>();
        names.put(taped.specialist, share.specialist);
        for (int i = 0; i < ALL_BOOKINGS; i++) {
          names.put(taped.persons.get(i), share.persons.get(i));
        }
        others.add(names);
      }
    }

    void play(int thread, int first) throws Exception {
      for (int transaction = 2 * first; transaction < 2 * (first + BOOKINGS); transaction++) {
        tape.play(transaction, others.get(thread), connections.get(thread), statements.get(thread));
      }
    }

    @Override
    public void close() throws SQLException {
      for (Connection connection : connections) {
        connection.close();
      }
    }
  }
}
