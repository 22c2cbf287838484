package morrow.database;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/// The PostgreSQL of the Debian packages, as an operator's server would be: reached through the network, with a password.
final class DebianPostgres implements AutoCloseable {
  static final Path INSTALLED = Path.of("/usr/lib/postgresql");
  private static final String PASSWORD = "of-this-test-run";

  private final Process process;
  private final Path programs;
  private final RunAs user;
  private final int port;

  private DebianPostgres(Process process, Path programs, RunAs user, int port) {
    this.process = process;
    this.programs = programs;
    this.user = user;
    this.port = port;
  }

  static DebianPostgres start(Path parent) throws IOException, InterruptedException {
    Path programs = newest();
    Path folder = Files.createDirectory(parent.resolve("debian"));
    RunAs user = RunAs.decide(folder, null);
    user.own(folder);
    Path password = folder.resolve("password");
    Files.writeString(password, PASSWORD);
    user.own(password);
    Path cluster = folder.resolve("cluster");
    run(
        user.command(
            programs.resolve("initdb"),
            List.of(
                "--pgdata=" + cluster,
                "--username=postgres",
                "--encoding=UTF8",
                "--locale=C.UTF-8",
                "--auth=scram-sha-256",
                "--pwfile=" + password)),
        folder);
    int port = freePort();
    DebianPostgres server =
        new DebianPostgres(serve(programs, user, folder, port), programs, user, port);
    server.makeRole(cluster);
    return server;
  }

  /// Starts a stopped one again at the same port.
  DebianPostgres startAgain(Path parent) throws IOException, InterruptedException {
    return new DebianPostgres(
        serve(programs, user, parent.resolve("debian"), port), programs, user, port);
  }

  private static Process serve(Path programs, RunAs user, Path folder, int port)
      throws IOException, InterruptedException {
    Path cluster = folder.resolve("cluster");
    List<String> command =
        new ArrayList<>(
            user.command(
                programs.resolve("postgres"), List.of("-D", cluster.toString(), "-p", "" + port)));
    for (String setting :
        List.of(
            "listen_addresses=127.0.0.1",
            "unix_socket_directories=",
            "shared_buffers=64MB",
            "max_connections=60")) {
      command.addAll(List.of("-c", setting));
    }
    Process process = startOnOwnThread(command, folder);
    if (!PostgresProcess.await(process, cluster)) {
      throw new IOException(Files.readString(folder.resolve("log")));
    }
    return process;
  }

  /// The system ends the process together with the thread that started it, so that thread waits.
  private static Process startOnOwnThread(List<String> command, Path folder) {
    CompletableFuture<Process> started = new CompletableFuture<>();
    Thread.ofPlatform()
        .daemon()
        .name("debian-postgresql")
        .start(() -> {
          try {
            Process process =
                new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectInput(new File("/dev/null"))
                    .redirectOutput(folder.resolve("log").toFile())
                    .directory(folder.toFile())
                    .start();
            started.complete(process);
            process.waitFor();
          } catch (IOException | InterruptedException e) {
            started.completeExceptionally(e);
          }
        });
    return started.join();
  }

  private void makeRole(Path cluster) throws IOException {
    try (var connection =
            java.sql.DriverManager.getConnection(url("postgres"), "postgres", PASSWORD);
        var statement = connection.createStatement()) {
      statement.execute("create role morrow login password '" + PASSWORD + "'");
    } catch (java.sql.SQLException e) {
      throw new IOException(cluster.toString(), e);
    }
  }

  private static Path newest() throws IOException {
    try (Stream<Path> versions = Files.list(INSTALLED)) {
      Optional<Path> newest =
          versions.max(
              Comparator.comparingInt(path -> Integer.parseInt(path.getFileName().toString())));
      return newest
          .orElseThrow(() -> new IOException("no PostgreSQL in " + INSTALLED))
          .resolve("bin");
    }
  }

  private static void run(List<String> command, Path folder)
      throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).directory(folder.toFile()).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IOException(said);
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  String url(String database) {
    return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
  }

  String password() {
    return PASSWORD;
  }

  void stop() throws IOException, InterruptedException {
    Path folder = java.util.Objects.requireNonNull(programs.getParent());
    PostgresProcess.stop(process.toHandle(), new PostgresPrograms(folder), user);
  }

  @Override
  public void close() {
    try {
      stop();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
