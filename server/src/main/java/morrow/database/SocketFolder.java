package morrow.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import morrow.database.DatabaseTrouble.Kind;

/// The folder of PostgreSQL's socket, closed to everybody but the user who runs it. Inside the data folder, or in the folder for
/// temporary files when the path would be longer than systems take (107 bytes with Linux, 103 with macOS).
///
/// @param path of the folder
record SocketFolder(Path path) {
  private static final String SOCKET = ".s.PGSQL.5432";
  private static final int LONGEST = 103;
  private static final FileAttribute<Set<PosixFilePermission>> CLOSED =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

  static SocketFolder make(Path data, RunAs user) throws IOException {
    Path inside = data.resolve("socket");
    Folders.delete(inside);
    Path folder = fits(inside) ? Files.createDirectory(inside, CLOSED) : temporary(inside);
    user.own(folder);
    return new SocketFolder(folder);
  }

  private static Path temporary(Path tooLong) throws IOException {
    Path parent = Path.of(System.getProperty("java.io.tmpdir", "/tmp"));
    if (!fits(parent.resolve("morrow-1234567890123456789"))) {
      parent = Path.of("/tmp");
    }
    if (!Files.isWritable(parent)) {
      throw new DatabaseTrouble(
          Kind.OUT_OF_REACH,
          "The path of the database's socket would be too long in "
              + tooLong
              + ", and "
              + parent
              + " cannot be written. Choose a data folder with a shorter path.");
    }
    return Files.createTempDirectory(parent, "morrow-", CLOSED);
  }

  private static boolean fits(Path folder) {
    return folder.resolve(SOCKET).toString().getBytes(StandardCharsets.UTF_8).length <= LONGEST;
  }

  Path socket() {
    return path.resolve(SOCKET);
  }

  /// Takes away what a PostgreSQL that was killed left in the folder for temporary files.
  static void clear(String left) throws IOException {
    Path folder = Path.of(left);
    Path name = folder.getFileName();
    if (name != null && name.toString().startsWith("morrow-") && Files.isDirectory(folder)) {
      Folders.delete(folder);
    }
  }

  void delete() throws IOException {
    Folders.delete(path);
  }
}
