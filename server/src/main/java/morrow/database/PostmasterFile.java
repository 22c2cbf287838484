package morrow.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// What a running PostgreSQL says of itself in `postmaster.pid`.
///
/// @param pid of its first process
/// @param socketFolder where its socket lies; empty while it starts
/// @param ready whether it takes connections
record PostmasterFile(long pid, String socketFolder, boolean ready) {

  static Optional<PostmasterFile> read(Path cluster) throws IOException {
    List<String> lines;
    try {
      lines = Files.readAllLines(path(cluster));
    } catch (NoSuchFileException notRunning) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new PostmasterFile(
              Long.parseLong(lines.getFirst().strip()),
              lines.size() > 4 ? lines.get(4).strip() : "",
              lines.size() > 7 && lines.get(7).strip().equals("ready")));
    } catch (NumberFormatException | java.util.NoSuchElementException halfWritten) {
      return Optional.empty();
    }
  }

  static Path path(Path cluster) {
    return cluster.resolve("postmaster.pid");
  }

  /// The process, if it lives and is the PostgreSQL of `cluster`: its number may have gone to somebody else since.
  Optional<ProcessHandle> process(Path cluster) {
    return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).filter(p -> runs(p, cluster));
  }

  private static boolean runs(ProcessHandle process, Path cluster) {
    Path workingFolder = Path.of("/proc", "" + process.pid(), "cwd");
    try {
      // PostgreSQL works inside its data folder. Somebody else's process does not tell where it
      // works.
      if (Files.isSymbolicLink(workingFolder)) {
        return workingFolder.toRealPath().equals(cluster.toRealPath())
            && process.info().command().map(c -> c.endsWith("/postgres")).orElse(true);
      }
    } catch (IOException notTold) {
      return false;
    }
    ProcessHandle.Info info = process.info();
    return info.command().map(c -> c.endsWith("/postgres")).orElse(false)
        && info.arguments().map(a -> List.of(a).contains(cluster.toString())).orElse(false);
  }
}
