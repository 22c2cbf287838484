package morrow.database;

import java.io.File;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// One run of PostgreSQL, from its command line to its end.
final class PostgresProcess {
  private static final long LOG_LIMIT = 4L << 20;
  private static final Duration ORDERLY = Duration.ofSeconds(60);
  private static final Duration QUICK = Duration.ofSeconds(10);

  private final Process process;
  private final Path cluster;
  private final Path log;
  private final long logStart;

  private PostgresProcess(Process process, Path cluster, Path log, long logStart) {
    this.process = process;
    this.cluster = cluster;
    this.log = log;
    this.logStart = logStart;
  }

  /// Starts PostgreSQL. The calling thread has to live as long as the process should.
  static PostgresProcess start(
      DataFolder folder,
      PostgresPrograms programs,
      RunAs user,
      SocketFolder socket,
      int connections)
      throws IOException {
    Path log = folder.log();
    if (Files.exists(log) && Files.size(log) > LOG_LIMIT) {
      Files.move(log, log.resolveSibling("postgresql.log.1"), StandardCopyOption.REPLACE_EXISTING);
    }
    long logStart = Files.exists(log) ? Files.size(log) : 0;
    List<String> arguments = new ArrayList<>(List.of("-D", folder.cluster().toString()));
    for (String setting : settings(socket, connections)) {
      arguments.add("-c");
      arguments.add(setting);
    }
    ProcessBuilder builder =
        new ProcessBuilder(user.command(programs.program("postgres"), arguments))
            .redirectErrorStream(true)
            .redirectInput(new File("/dev/null"))
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
            .directory(folder.path().toFile());
    cleanEnvironment(builder);
    return new PostgresProcess(builder.start(), folder.cluster(), log, logStart);
  }

  /// Little memory, full durability, and no data of people in the log.
  private static List<String> settings(SocketFolder socket, int connections) {
    return List.of(
        "listen_addresses=",
        "unix_socket_directories=\"" + socket.path().toString().replace("\"", "\"\"") + "\"",
        "unix_socket_permissions=0700",
        "port=5432",
        "max_connections=" + (connections + 30),
        "shared_buffers=64MB",
        "work_mem=4MB",
        "maintenance_work_mem=32MB",
        "autovacuum_max_workers=2",
        "max_wal_senders=0",
        "max_wal_size=256MB",
        "min_wal_size=32MB",
        "io_method=sync",
        "jit=off",
        "fsync=on",
        "full_page_writes=on",
        "synchronous_commit=on",
        "timezone=UTC",
        "log_timezone=UTC",
        "log_destination=stderr",
        "logging_collector=off",
        "log_min_messages=warning",
        "log_min_error_statement=panic",
        "log_error_verbosity=terse",
        "log_checkpoints=off");
  }

  static void cleanEnvironment(ProcessBuilder builder) {
    builder.environment().clear();
    builder.environment().put("LC_ALL", "C");
    builder.environment().put("TZ", "UTC");
    builder.environment().put("PATH", "/usr/local/bin:/usr/bin:/bin");
  }

  boolean awaitReady() throws IOException, InterruptedException {
    return await(process, cluster);
  }

  /// Waits until PostgreSQL takes connections. A crash recovery may take minutes, so the only limit is the life of the process.
  ///
  /// @return false if it ended instead
  static boolean await(Process process, Path cluster) throws IOException, InterruptedException {
    while (process.isAlive()) {
      Optional<PostmasterFile> file = PostmasterFile.read(cluster);
      if (file.isPresent() && file.get().pid() == process.pid() && file.get().ready()) {
        return true;
      }
      process.waitFor(5, TimeUnit.MILLISECONDS);
    }
    return false;
  }

  int awaitEnd() throws InterruptedException {
    return process.waitFor();
  }

  /// What this run wrote to the log so far, at most the last 8 KiB.
  String said() throws IOException {
    if (!Files.exists(log)) {
      return "";
    }
    try (var file = new RandomAccessFile(log.toFile(), "r")) {
      file.seek(Math.max(Math.min(logStart, file.length()), file.length() - 8192));
      byte[] bytes = new byte[(int) (file.length() - file.getFilePointer())];
      file.readFully(bytes);
      return new String(bytes, StandardCharsets.UTF_8);
    }
  }

  void stop(PostgresPrograms programs, RunAs user) throws IOException, InterruptedException {
    stop(process.toHandle(), programs, user);
  }

  /// Ends a PostgreSQL: in order first, then at once, which it recovers from at its next start.
  static void stop(ProcessHandle process, PostgresPrograms programs, RunAs user)
      throws IOException, InterruptedException {
    signal("INT", process, programs, user);
    if (!ended(process, ORDERLY)) {
      signal("QUIT", process, programs, user);
      if (!ended(process, QUICK)) {
        process.destroyForcibly();
        ended(process, QUICK);
      }
    }
  }

  private static void signal(
      String name, ProcessHandle process, PostgresPrograms programs, RunAs user)
      throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder(
                user.command(programs.program("pg_ctl"), List.of("kill", name, "" + process.pid())))
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD);
    cleanEnvironment(builder);
    builder.start().waitFor();
  }

  private static boolean ended(ProcessHandle process, Duration limit) throws InterruptedException {
    Instant end = Instant.now().plus(limit);
    while (process.isAlive()) {
      if (Instant.now().isAfter(end)) {
        return false;
      }
      Thread.sleep(5);
    }
    return true;
  }
}
