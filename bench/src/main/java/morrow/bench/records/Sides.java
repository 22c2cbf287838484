package morrow.bench.records;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import morrow.bench.machine.Progress;
import morrow.bench.machine.RunningMorrow;
import morrow.bench.machine.SameDatabase;
import morrow.bench.machine.Tape;
import morrow.client.server.Address;
import morrow.client.server.Server;

/// The owners of both sides, and one more whose pushes and reads are on tapes.
final class Sides implements AutoCloseable {
  /// How many owners each side has, each with a thread of its own.
  static final int OWNERS = 4;

  static final int RECORDS = 100;

  /// One owner's work.
  interface Work {
    void of(int owner) throws Exception;
  }

  private final SameDatabase database;
  private final ExecutorService threads = Executors.newFixedThreadPool(OWNERS);
  private final List<Line> lines = new ArrayList<>();
  private final List<Connection> connections = new ArrayList<>();
  private final List<Map<String, PreparedStatement>> statements = new ArrayList<>();
  private final Owner taped;
  private final List<Owner> callers = new ArrayList<>();
  private final List<Owner> players = new ArrayList<>();
  final Tape pushes = new Tape();
  final Tape reads = new Tape();

  /// Prepares that many pushes for each owner of a Morrow that runs on the data folder.
  Sides(RunningMorrow morrow, Path data, int each) throws Exception {
    database = SameDatabase.of(data);
    Progress.say("sealing and signing " + each * (OWNERS + 1) + " pushes …");
    try (Server server = new Server(Address.of(morrow.address().toString()))) {
      taped = Owner.withPushes(server, morrow.address(), "taped-bench", each, RECORDS);
      for (int i = 0; i < OWNERS; i++) {
        lines.add(new Line(morrow.address()));
        callers.add(Owner.withPushes(server, morrow.address(), "caller-bench-" + i, each, RECORDS));
        players.add(Owner.withPushes(server, morrow.address(), "player-bench-" + i, 0, RECORDS));
        Connection connection = database.connect();
        connection.setAutoCommit(false);
        connections.add(connection);
        statements.add(new HashMap<>());
      }
    }
    record(each);
  }

  private void record(int each) throws IOException {
    try (RecordedServer server = new RecordedServer(database, pushes);
        Line recorded = new Line(server.address())) {
      for (int push = 0; push < each; push++) {
        recorded.push(taped, push);
      }
    }
    try (RecordedServer server = new RecordedServer(database, reads);
        Line recorded = new Line(server.address())) {
      for (int page = 0; page < each; page++) {
        recorded.since(taped, (long) page * RECORDS, RECORDS);
      }
    }
    if (pushes.size() != each || reads.size() != each) {
      throw new IOException(
          "A call is not one transaction any more: %d and %d for %d calls."
              .formatted(pushes.size(), reads.size(), each));
    }
  }

  /// Sends a push of an owner of the calling side.
  void push(int push, int owner) throws IOException {
    lines.get(owner).push(callers.get(owner), push);
  }

  /// Reads a page of changes of an owner of the calling side.
  void since(int page, int owner) throws IOException {
    lines.get(owner).since(callers.get(owner), (long) page * RECORDS, RECORDS);
  }

  /// Lets the database look at its tables, as it does by itself about once a minute. Until then it plans by guessing, which would
  /// meet one side and spare the other.
  void settle() throws SQLException {
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      statement.execute("analyze record, collection, record_counter, push, account, session");
    }
  }

  /// Plays a transaction of a tape for an owner of the plain side.
  void play(Tape tape, int transaction, int owner) throws Exception {
    Owner player = players.get(owner);
    Map<UUID, UUID> others =
        Map.of(taped.id(), player.id(), taped.collection(), player.collection());
    tape.play(transaction, others, connections.get(owner), statements.get(owner));
  }

  /// Lets all owners of a side work at once.
  ///
  /// @return how long it took until the last was ready, in seconds
  double seconds(Work work) throws Exception {
    List<Callable<Boolean>> all =
        IntStream.range(0, OWNERS)
            .<Callable<Boolean>>mapToObj(owner ->
                () -> {
                  work.of(owner);
                  return true;
                })
            .toList();
    long begin = System.nanoTime();
    for (Future<Boolean> each : threads.invokeAll(all)) {
      each.get();
    }
    return (System.nanoTime() - begin) / 1e9;
  }

  @Override
  public void close() throws IOException, SQLException {
    threads.shutdownNow();
    for (Line line : lines) {
      line.close();
    }
    for (Connection connection : connections) {
      connection.close();
    }
  }
}
