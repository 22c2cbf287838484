package morrow.database;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import morrow.database.DatabaseTrouble.Kind;

/// The folder of one installation, locked for this process.
final class DataFolder implements AutoCloseable {
  private static final String LOCK = "morrow.lock";
  private static final String MARK = "morrow.data";
  private static final String LAYOUT = "Morrow data folder, layout 1\n";

  /// The folders that this process holds. The system forgets a process's lock as soon as the process closes the file anywhere, so
  /// the file of a folder that is held must not even be opened.
  private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

  private final Path path;
  private final FileChannel lock;

  private DataFolder(Path path, FileChannel lock) {
    this.path = path;
    this.lock = lock;
  }

  /// Makes the folder if it is missing and locks it.
  static DataFolder open(Path wanted) throws IOException {
    if (!Files.isDirectory(wanted)) {
      if (Files.exists(wanted)) {
        throw new DatabaseTrouble(
            Kind.NOT_OURS, wanted + " is a file. Morrow needs a folder for its data.");
      }
      Files.createDirectories(wanted);
      // Others may pass through to the database, which has its own lock on the door, but not look
      // around.
      Files.setPosixFilePermissions(wanted, PosixFilePermissions.fromString("rwx--x--x"));
    }
    Path path = wanted.toRealPath();
    if (!Files.exists(path.resolve(MARK)) && isForeign(path)) {
      throw new DatabaseTrouble(
          Kind.NOT_OURS,
          path
              + " holds other files and no Morrow data. Give Morrow an empty folder, or the one it used before.");
    }
    if (!HELD.add(path)) {
      throw inUse(path, " (process " + ProcessHandle.current().pid() + ", this one)");
    }
    try {
      return lock(path);
    } catch (IOException | RuntimeException e) {
      HELD.remove(path);
      throw e;
    }
  }

  private static DataFolder lock(Path path) throws IOException {
    FileChannel lock =
        FileChannel.open(
            path.resolve(LOCK),
            StandardOpenOption.CREATE,
            StandardOpenOption.READ,
            StandardOpenOption.WRITE);
    try {
      if (lock.tryLock() == null) {
        throw inUse(path, holder(lock));
      }
      lock.truncate(0);
      lock.write(StandardCharsets.UTF_8.encode(ProcessHandle.current().pid() + "\n"), 0);
      DataFolder folder = new DataFolder(path, lock);
      folder.mark();
      return folder;
    } catch (IOException | RuntimeException e) {
      lock.close();
      throw e;
    }
  }

  private static DatabaseTrouble inUse(Path path, String by) {
    return new DatabaseTrouble(
        Kind.IN_USE,
        "Another Morrow"
            + by
            + " is using the data folder "
            + path
            + ". Stop it first, or give this one another data folder.");
  }

  private void mark() throws IOException {
    Path mark = path.resolve(MARK);
    if (!Files.exists(mark) || Files.size(mark) == 0) {
      Files.writeString(mark, LAYOUT);
    } else if (!Files.readString(mark).equals(LAYOUT)) {
      throw new DatabaseTrouble(
          Kind.WRONG_VERSION,
          "The data folder "
              + path
              + " was made by a version of Morrow that arranges it differently. Use that version, or another data folder.");
    }
  }

  private static String holder(FileChannel lock) throws IOException {
    ByteBuffer text = ByteBuffer.allocate(20);
    lock.read(text, 0);
    String pid = StandardCharsets.UTF_8.decode(text.flip()).toString().strip();
    return pid.matches("\\d+") ? " (process " + pid + ")" : "";
  }

  private static boolean isForeign(Path folder) throws IOException {
    // A folder that is the root of a disk of its own is as good as empty.
    List<String> harmless = List.of(LOCK, "lost+found");
    try (Stream<Path> files = Files.list(folder)) {
      return files.anyMatch(file -> !harmless.contains(file.getFileName().toString()));
    }
  }

  Path path() {
    return path;
  }

  Path cluster() {
    return path.resolve("postgresql");
  }

  Path log() {
    return path.resolve("postgresql.log");
  }

  @Override
  public void close() {
    try {
      lock.close();
    } catch (IOException ended) {
      // The lock ends with the process at the latest.
    } finally {
      HELD.remove(path);
    }
  }
}
