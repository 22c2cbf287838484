package morrow.bench.availability;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
import morrow.bench.pages.Wrk;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.postgres.PostgresPlugin;

/// The free times of one specialist for a month: how often they are worked out anew from the rules and what is taken, and how often
/// they are asked for through the call. Both beside plain JDBC with the same statements, whose half is the goal.
public final class Slots implements Benchmark {
  private static final double SHARE = 0.5;
  private static final int WARM_UP = 4;
  private static final int ROUNDS = 5;
  private static final int REFILLS = 300;
  private static final int THREADS = 4;
  private static final int CALLS_BEFORE = 1000;
  private static final Duration ROUND = Duration.ofSeconds(4);

  /// The call's statement; the recorded one is not to be had from outside a process of its own.
  private static final String FREE_TIMES =
      """
      select s.zone, s.offers_first, date_part('epoch', f.starts_at)::bigint, array_to_string(f.ways, ' ')
      from specialist s
      left join availability a on a.specialist = s.account
      left join free_time f on f.specialist = s.account
        and f.starts_at >= ? and f.starts_at < ?
        and f.starts_at > ? + a.lead_minutes * interval '1 minute'
      where s.slug = ? and s.standing = 'verified' and s.verified_until >= ?
      order by f.starts_at
      """;

  @Override
  public String name() {
    return "slots";
  }

  @Override
  public void measure(Consumer<Figure> figures) throws Exception {
    try (Scratch scratch = Scratch.make();
        RunningMorrow morrow = RunningMorrow.start(scratch.path().resolve("data"))) {
      Path data = scratch.path().resolve("data");
      try (Connection connection = SameDatabase.of(data).connect()) {
        FullPractice.settle(connection);
      }
      workedOut(SameDatabase.of(data), figures);
      askedFor(morrow, SameDatabase.of(data), figures);
    }
  }

  /// One connection on each side: a specialist's turns come one after the other anyway.
  private static void workedOut(SameDatabase database, Consumer<Figure> figures) throws Exception {
    Availability availability = new Availability(InstantSource.system());
    Samples refills = new Samples();
    Samples plain = new Samples();
    Samples shares = new Samples();
    Tape tape = new Tape();
    try (Connection ours = database.connect();
        Connection theirs = database.connect();
        Connection taped = database.connect()) {
      theirs.setAutoCommit(false);
      Jdbi recorded = Jdbi.create(() -> tape.recording(taped)).installPlugin(new PostgresPlugin());
      recorded.useTransaction(sql -> availability.refill(sql, FullPractice.SPECIALIST));
      // Whoever holds the handle keeps the connection, as a pool would.
      Jdbi jdbi = Jdbi.create(() -> ours).installPlugin(new PostgresPlugin());
      Map<String, PreparedStatement> statements = new HashMap<>();
      try (var handle = jdbi.open()) {
        for (int round = 0; round < WARM_UP + ROUNDS; round++) {
          double worked =
              REFILLS
                  / seconds(() -> {
                    for (int i = 0; i < REFILLS; i++) {
                      handle.useTransaction(
                          sql -> availability.refill(sql, FullPractice.SPECIALIST));
                    }
                  });
          double played =
              REFILLS
                  / seconds(() -> {
                    for (int i = 0; i < REFILLS; i++) {
                      tape.play(0, Map.of(), theirs, statements);
                    }
                  });
          if (round >= WARM_UP) {
            refills.add(worked);
            plain.add(played);
            shares.add(worked / played);
          }
        }
      }
    }
    Progress.say("months a second worked out " + refills + ", with plain JDBC " + plain);
    figures.accept(
        new Figure(
            "slots-worked-out",
            refills.median(),
            "months/s",
            new Goal.AtLeast(SHARE * plain.median())));
    figures.accept(
        new Figure("slots-worked-out-share", shares.median(), "ratio", new Goal.AtLeast(SHARE)));
  }

  private static void askedFor(
      RunningMorrow morrow, SameDatabase database, Consumer<Figure> figures) throws Exception {
    Instant from = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    Instant until = from.plus(Duration.ofDays(FullPractice.DAYS));
    URI month =
        morrow.at(
            "/api/free-times?specialist=%s&from=%s&until=%s"
                .formatted(FullPractice.SLUG, from, until));
    warmUp(month);
    Samples calls = new Samples();
    Samples plain = new Samples();
    Samples shares = new Samples();
    for (int round = 0; round < WARM_UP + ROUNDS; round++) {
      double called = Wrk.rate(month, ROUND);
      double played = plainRate(database, from, until);
      if (round >= WARM_UP) {
        calls.add(called);
        plain.add(played);
        shares.add(called / played);
      }
    }
    Progress.say("months a second through the call " + calls + ", with plain JDBC " + plain);
    figures.accept(
        new Figure("slots", calls.median(), "months/s", new Goal.AtLeast(SHARE * plain.median())));
    figures.accept(new Figure("slots-share", shares.median(), "ratio", new Goal.AtLeast(SHARE)));
  }

  /// One after the other, since a cold server cannot keep up with all of wrk's connections.
  private static void warmUp(URI month) throws IOException, InterruptedException {
    try (HttpClient http = HttpClient.newHttpClient()) {
      HttpRequest request = HttpRequest.newBuilder(month).build();
      for (int i = 0; i < CALLS_BEFORE; i++) {
        HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
          throw new IOException("free times were answered with " + answer.body());
        }
      }
    }
  }

  /// How often a second the month is read with plain JDBC, by as many connections as there is work for.
  private static double plainRate(SameDatabase database, Instant from, Instant until)
      throws Exception {
    long end = System.nanoTime() + ROUND.toNanos();
    try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
      List<Callable<Integer>> readers = new ArrayList<>();
      for (int i = 0; i < THREADS; i++) {
        readers.add(() -> readUntil(end, database, from, until));
      }
      int read = 0;
      for (Future<Integer> each : threads.invokeAll(readers)) {
        read += each.get();
      }
      return read / (ROUND.toNanos() / 1e9);
    }
  }

  private static int readUntil(long end, SameDatabase database, Instant from, Instant until)
      throws SQLException {
    try (Connection connection = database.connect();
        PreparedStatement statement = connection.prepareStatement(FREE_TIMES)) {
      int count = 0;
      while (System.nanoTime() < end) {
        statement.setObject(1, from.atOffset(ZoneOffset.UTC));
        statement.setObject(2, until.atOffset(ZoneOffset.UTC));
        statement.setObject(3, Instant.now().atOffset(ZoneOffset.UTC));
        statement.setString(4, FullPractice.SLUG);
        statement.setObject(5, LocalDate.now(ZoneOffset.UTC));
        try (ResultSet rows = statement.executeQuery()) {
          while (rows.next()) {
            for (int column = 1; column <= 4; column++) {
              rows.getObject(column);
            }
          }
        }
        count++;
      }
      return count;
    }
  }

  private interface Work {
    void run() throws Exception;
  }

  private static double seconds(Work work) throws Exception {
    long begin = System.nanoTime();
    work.run();
    return (System.nanoTime() - begin) / 1e9;
  }
}
