package morrow.database;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import morrow.database.DatabaseTrouble.Kind;
import org.jspecify.annotations.Nullable;

/// Morrow's own PostgreSQL on a data folder. It is started again when it ends without having been asked to.
final class EmbeddedPostgres implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger("morrow.database");

  /// How long the processes of a PostgreSQL whose first process was killed may take to notice it.
  private static final Duration LEFTOVERS = Duration.ofSeconds(20);

  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

  private final DataFolder folder;
  private final PostgresPrograms programs;
  private final RunAs user;
  private final Cluster cluster;
  private final SocketFolder socket;
  private final int connections;
  private final CompletableFuture<@Nullable Void> firstReady = new CompletableFuture<>();
  private final Thread keeper = new Thread(this::keep, "morrow-postgresql");
  private final Object guard = new Object();
  private boolean closing;
  private @Nullable PostgresProcess running;

  private EmbeddedPostgres(
      DataFolder folder,
      PostgresPrograms programs,
      RunAs user,
      Cluster cluster,
      SocketFolder socket,
      int connections) {
    this.folder = folder;
    this.programs = programs;
    this.user = user;
    this.cluster = cluster;
    this.socket = socket;
    this.connections = connections;
    keeper.setDaemon(true);
  }

  /// Starts PostgreSQL on the data folder of `settings` and returns when it takes connections.
  ///
  /// @throws DatabaseTrouble if the operator has to do something first
  static EmbeddedPostgres start(DatabaseSettings settings) {
    Path wanted = settings.data().toAbsolutePath().normalize();
    try {
      DataFolder folder = DataFolder.open(wanted);
      try {
        return start(settings, folder);
      } catch (IOException | InterruptedException | RuntimeException e) {
        folder.close();
        throw e;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new DatabaseTrouble(Kind.WILL_NOT_START, "Starting the database was interrupted.", e);
    } catch (IOException e) {
      throw explain(e, wanted);
    }
  }

  private static EmbeddedPostgres start(DatabaseSettings settings, DataFolder folder)
      throws IOException, InterruptedException {
    Cluster.requireRoom(folder);
    Path parent =
        settings.programs() == null ? folder.path().resolve("programs") : settings.programs();
    PostgresPrograms programs = PostgresPrograms.unpack(parent.toAbsolutePath());
    RunAs user = RunAs.decide(folder.cluster(), settings.runAs());
    try {
      Cluster cluster = Cluster.open(folder, programs, user);
      stopOrphan(cluster, programs, user);
      SocketFolder socket = SocketFolder.make(folder.path(), user);
      EmbeddedPostgres server =
          new EmbeddedPostgres(folder, programs, user, cluster, socket, settings.connections());
      server.keeper.start();
      try {
        server.awaitReady();
        return server;
      } catch (IOException | RuntimeException e) {
        socket.delete();
        throw e;
      }
    } catch (IOException | DatabaseTrouble e) {
      Optional<Path> closed =
          user.closedFolder(folder.path()).or(() -> closedFolder(user, programs));
      if (closed.isPresent()) {
        throw new DatabaseTrouble(
            Kind.OUT_OF_REACH,
            "PostgreSQL does not run as root but as %s, who cannot enter %s. Choose a data folder elsewhere, such as /var/lib/morrow, or start Morrow as an ordinary user."
                .formatted(user.name(), closed.get()),
            e);
      }
      throw e;
    }
  }

  private static Optional<Path> closedFolder(RunAs user, PostgresPrograms programs) {
    try {
      return user.closedFolder(programs.folder());
    } catch (IOException gone) {
      return Optional.empty();
    }
  }

  /// A Morrow that was killed leaves its PostgreSQL behind, perhaps on its way out.
  private static void stopOrphan(Cluster cluster, PostgresPrograms programs, RunAs user)
      throws IOException, InterruptedException {
    Optional<PostmasterFile> left = PostmasterFile.read(cluster.path());
    if (left.isEmpty()) {
      return;
    }
    Optional<ProcessHandle> orphan = left.get().process(cluster.path());
    if (orphan.isPresent()) {
      PostgresProcess.stop(orphan.get(), programs, user);
    } else {
      // Its number may belong to another process by now, which would keep PostgreSQL from starting.
      Files.deleteIfExists(PostmasterFile.path(cluster.path()));
    }
    if (!left.get().socketFolder().isEmpty()) {
      SocketFolder.clear(left.get().socketFolder());
    }
  }

  private void awaitReady() throws IOException {
    try {
      firstReady.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof IOException io) {
        throw io;
      }
      throw e;
    }
  }

  /// Runs on a thread of its own that lives as long as PostgreSQL: the system ends PostgreSQL together with the thread that
  /// started it.
  private void keep() {
    Instant patient = Instant.now().plus(LEFTOVERS);
    Duration pause = Duration.ofMillis(50);
    try {
      while (true) {
        PostgresProcess process = startUnlessClosing();
        if (process == null) {
          return;
        }
        if (process.awaitReady()) {
          firstReady.complete(null);
          pause = Duration.ofMillis(50);
        }
        int exit = process.awaitEnd();
        synchronized (guard) {
          if (closing) {
            return;
          }
        }
        String said = process.said();
        boolean leftovers =
            said.contains("is still in use") || said.contains("\"postmaster.pid\" already exists");
        if (!firstReady.isDone() && !(leftovers && Instant.now().isBefore(patient))) {
          firstReady.completeExceptionally(new IOException(said.strip()));
          return;
        }
        if (firstReady.isDone()) {
          LOG.log(
              System.Logger.Level.WARNING,
              "PostgreSQL ended by itself (exit code {0}). It is started again.",
              exit);
        }
        Thread.sleep(pause);
        pause =
            pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0
                ? pause.multipliedBy(2)
                : LONGEST_PAUSE;
      }
    } catch (IOException | InterruptedException | RuntimeException e) {
      if (!firstReady.completeExceptionally(e)) {
        LOG.log(System.Logger.Level.ERROR, "PostgreSQL cannot be started again.", e);
      }
    }
  }

  private @Nullable PostgresProcess startUnlessClosing() throws IOException {
    synchronized (guard) {
      if (closing) {
        return null;
      }
      running = PostgresProcess.start(folder, programs, user, socket, connections);
      return running;
    }
  }

  Path socket() {
    return socket.socket();
  }

  Cluster cluster() {
    return cluster;
  }

  /// Stops PostgreSQL in order and unlocks the folder. Doing so again has no effect.
  @Override
  public void close() {
    PostgresProcess last;
    synchronized (guard) {
      if (closing) {
        return;
      }
      closing = true;
      last = running;
    }
    try {
      if (last != null) {
        last.stop(programs, user);
      }
      socket.delete();
    } catch (IOException e) {
      LOG.log(
          System.Logger.Level.WARNING,
          "The database did not end in order. It repairs itself at the next start.",
          e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      folder.close();
    }
  }

  private static DatabaseTrouble explain(IOException trouble, Path data) {
    String words = trouble + " " + (trouble instanceof FileSystemException f ? f.getReason() : "");
    String lower = words.toLowerCase(Locale.ROOT);
    if (lower.contains("no space left") || lower.contains("disk quota exceeded") || isFull(data)) {
      return new DatabaseTrouble(
          Kind.DISK_FULL,
          "The disk that holds "
              + data
              + " is full. Make room and start again; nothing that was stored is lost.",
          trouble);
    }
    if (lower.contains("failed to execute") || lower.contains("cannot run program")) {
      return new DatabaseTrouble(
          lower.contains("permission denied") ? Kind.OUT_OF_REACH : Kind.UNSUPPORTED_PLATFORM,
          "The programs of the database below "
              + data
              + " cannot be started on this system ("
              + trouble.getMessage()
              + "). Either the disk forbids programs (noexec): choose another data folder. Or the system lacks the GNU C library:"
              + " start a PostgreSQL 15 or newer and name it with --database jdbc:postgresql://host:5432/morrow",
          trouble);
    }
    if (lower.contains("read-only file system")) {
      return new DatabaseTrouble(
          Kind.READ_ONLY,
          "The disk that holds "
              + data
              + " can only be read. Mount it for writing, or choose another data folder.",
          trouble);
    }
    if (trouble instanceof java.nio.file.AccessDeniedException
        || lower.contains("permission denied")) {
      return new DatabaseTrouble(
          Kind.READ_ONLY,
          "Morrow, running as %s, may not write to its data folder %s. Give that user the folder, or choose another one."
              .formatted(System.getProperty("user.name"), data),
          trouble);
    }
    return new DatabaseTrouble(
        Kind.WILL_NOT_START,
        "The database in " + data + " does not start. Its last words: " + trouble.getMessage(),
        trouble);
  }

  private static boolean isFull(Path data) {
    try {
      for (Path p = data; p != null; p = p.getParent()) {
        if (Files.exists(p)) {
          return Files.getFileStore(p).getUsableSpace() < 1 << 20;
        }
      }
    } catch (IOException unknown) {
      return false;
    }
    return false;
  }
}
