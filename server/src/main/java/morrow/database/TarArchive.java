package morrow.database;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/// Reads what the archives of PostgreSQL's programs consist of: the ustar format with files, folders and symbolic links. Anything
/// else is refused, as are names that lead outside.
final class TarArchive {
  private static final int BLOCK = 512;

  private TarArchive() {}

  /// Unpacks `tar` into the folder `target`.
  static void unpack(InputStream tar, Path target) throws IOException {
    while (true) {
      byte[] header = tar.readNBytes(BLOCK);
      if (header.length < BLOCK) {
        throw new EOFException("the archive ends in the middle");
      }
      if (header[0] == 0) {
        return;
      }
      String prefix = header[262] == ' ' ? "" : text(header, 345, 155);
      String name = prefix.isEmpty() ? text(header, 0, 100) : prefix + "/" + text(header, 0, 100);
      Path path = inside(target, target.resolve(name));
      long size = octal(header, 124, 12);
      switch (header[156]) {
        case '5' -> Files.createDirectories(path);
        case '2' -> {
          Path goal = Path.of(text(header, 157, 100));
          inside(target, parent(path).resolve(goal));
          Files.createDirectories(parent(path));
          Files.createSymbolicLink(path, goal);
        }
        case '0', 0 -> {
          Files.createDirectories(parent(path));
          try (var out = Files.newOutputStream(path)) {
            copy(tar, out, size);
          }
          boolean program = (octal(header, 100, 8) & 0b001_000_000) != 0;
          Files.setPosixFilePermissions(
              path, PosixFilePermissions.fromString(program ? "rwxr-xr-x" : "rw-r--r--"));
          tar.skipNBytes((BLOCK - size % BLOCK) % BLOCK);
        }
        default -> throw new IOException("the archive has an entry of an unknown kind: " + name);
      }
    }
  }

  private static void copy(InputStream from, java.io.OutputStream to, long size)
      throws IOException {
    byte[] buffer = new byte[1 << 16];
    for (long left = size; left > 0; ) {
      int count = from.read(buffer, 0, (int) Math.min(buffer.length, left));
      if (count < 0) {
        throw new EOFException("the archive ends in the middle of a file");
      }
      to.write(buffer, 0, count);
      left -= count;
    }
  }

  private static Path inside(Path folder, Path path) throws IOException {
    if (!path.normalize().startsWith(folder.normalize())) {
      throw new IOException("the archive names a place outside: " + path);
    }
    return path;
  }

  private static Path parent(Path path) throws IOException {
    Path parent = path.getParent();
    if (parent == null) {
      throw new IOException("the archive names a place without a folder: " + path);
    }
    return parent;
  }

  private static String text(byte[] header, int from, int length) {
    int end = from;
    while (end < from + length && header[end] != 0) {
      end++;
    }
    return new String(header, from, end - from, StandardCharsets.UTF_8);
  }

  private static long octal(byte[] header, int from, int length) throws IOException {
    String digits = text(header, from, length).strip();
    try {
      return digits.isEmpty() ? 0 : Long.parseLong(digits, 8);
    } catch (NumberFormatException e) {
      throw new IOException("the archive has an unreadable number", e);
    }
  }
}
