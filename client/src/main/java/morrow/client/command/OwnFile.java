package morrow.client.command;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/// Files that are the person's own: readable by nobody else (the system's way of making temporary files), whole or not there.
final class OwnFile {
  private static final long LARGEST = 1L << 30;

  private OwnFile() {}

  static byte[] read(Path path) {
    try {
      if (Files.size(path) > LARGEST) {
        throw new Stop(Exit.FILE, path + " is too large.");
      }
      return Files.readAllBytes(path);
    } catch (NoSuchFileException e) {
      throw new Stop(Exit.FILE, "There is no file " + path + ".");
    } catch (IOException e) {
      throw new Stop(Exit.FILE, path + " cannot be read: " + e.getMessage() + ".");
    }
  }

  /// Says early what would go wrong late.
  static void requireFree(Path path, boolean replace) {
    if (Files.exists(path) && !replace) {
      throw new Stop(Exit.FILE, path + " is there already. Choose another name, or add --replace.");
    }
    Path folder = path.toAbsolutePath().getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      throw new Stop(Exit.FILE, "There is no folder " + folder + ".");
    }
  }

  static void write(Path path, byte[] bytes, boolean replace) {
    requireFree(path, replace);
    Path target = path.toAbsolutePath();
    try {
      Path half = Files.createTempFile(target.getParent(), ".morrow", ".part");
      try {
        Files.write(half, bytes, StandardOpenOption.WRITE, StandardOpenOption.SYNC);
        if (replace) {
          Files.move(half, target, StandardCopyOption.ATOMIC_MOVE);
        } else {
          Files.move(half, target);
        }
      } finally {
        Files.deleteIfExists(half);
      }
    } catch (FileAlreadyExistsException e) {
      throw new Stop(Exit.FILE, path + " is there already.");
    } catch (IOException e) {
      throw new Stop(Exit.FILE, path + " cannot be written: " + e.getMessage() + ".");
    }
  }
}
