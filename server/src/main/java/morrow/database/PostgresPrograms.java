package morrow.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URL;
import java.net.URLConnection;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import morrow.database.DatabaseTrouble.Kind;
import org.tukaani.xz.XZInputStream;

/// PostgreSQL's programs, unpacked from the archive on the class path.
///
/// @param folder holds `bin`, `lib` and `share`
record PostgresPrograms(Path folder) {
  /// The major version of the archives on the class path, and thereby of every database they make.
  static final int MAJOR = 18;

  private static final String LIST = "files.txt";

  Path program(String name) {
    return folder.resolve("bin").resolve(name);
  }

  /// Unpacks the programs below `parent`, unless that was done before. Safe when several processes do so at once.
  static synchronized PostgresPrograms unpack(Path parent) throws IOException {
    URL archive = archive();
    Path folder = parent.resolve("postgresql-" + MAJOR + "-" + Long.toHexString(checksum(archive)));
    if (isWhole(folder)) {
      return new PostgresPrograms(folder);
    }
    Files.createDirectories(parent);
    try (var channel =
            FileChannel.open(
                parent.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        var lock = channel.lock()) {
      if (!isWhole(folder) && lock.isValid()) {
        Path fresh = parent.resolve(folder.getFileName() + ".new");
        Folders.delete(fresh);
        Folders.delete(folder);
        Files.createDirectories(fresh);
        try (InputStream in = new XZInputStream(new BufferedInputStream(archive.openStream()))) {
          TarArchive.unpack(in, fresh);
        }
        Files.write(fresh.resolve(LIST), listFiles(fresh));
        Files.move(fresh, folder, StandardCopyOption.ATOMIC_MOVE);
      }
    }
    return new PostgresPrograms(folder);
  }

  /// A power failure may leave files under the final name without their contents: sizes tell.
  private static boolean isWhole(Path folder) throws IOException {
    Path list = folder.resolve(LIST);
    if (!Files.exists(list)) {
      return false;
    }
    List<String> lines = Files.readAllLines(list);
    for (String line : lines) {
      int space = line.indexOf(' ');
      Path file = folder.resolve(line.substring(space + 1));
      if (space < 1
          || !Files.exists(file)
          || Files.size(file) != Long.parseLong(line.substring(0, space))) {
        return false;
      }
    }
    return lines.size() > 100;
  }

  private static List<String> listFiles(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
          .map(file -> {
            try {
              return Files.size(file) + " " + folder.relativize(file);
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          })
          .toList();
    }
  }

  private static URL archive() {
    String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    String processor = System.getProperty("os.arch", "");
    boolean arm = processor.equals("aarch64");
    String name =
        system.contains("linux")
            ? "/postgres-linux-" + (arm ? "arm_64" : "x86_64") + ".txz"
            // One file with the programs for both kinds of processors.
            : system.contains("mac") ? "/postgres-darwin-x86_64.txz" : "";
    URL archive =
        name.isEmpty() || !(arm || processor.equals("amd64") || processor.equals("x86_64"))
            ? null
            : PostgresPrograms.class.getResource(name);
    if (archive == null) {
      throw new DatabaseTrouble(
          Kind.UNSUPPORTED_PLATFORM,
          "There is no embedded database for "
              + System.getProperty("os.name")
              + " on "
              + processor
              + ". Start a PostgreSQL 15 or newer and name it: --database jdbc:postgresql://host:5432/morrow");
    }
    return archive;
  }

  private static long checksum(URL archive) throws IOException {
    URLConnection connection = archive.openConnection();
    if (connection instanceof JarURLConnection jar) {
      return jar.getJarEntry().getCrc();
    }
    CRC32 crc = new CRC32();
    try (var in = new CheckedInputStream(archive.openStream(), crc)) {
      in.transferTo(java.io.OutputStream.nullOutputStream());
    }
    return crc.getValue();
  }
}
