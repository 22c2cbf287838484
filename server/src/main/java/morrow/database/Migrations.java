package morrow.database;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import javax.sql.DataSource;
import morrow.database.DatabaseTrouble.Kind;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.ResourceProvider;
import org.flywaydb.core.api.resource.LoadableResource;
import org.jspecify.annotations.Nullable;

/// The migrations of all features, one row of numbers: `morrow/FEATURE/V0003__records.sql`.
///
/// Loading Flyway takes longer than starting PostgreSQL. So the history that Flyway keeps is compared first, number by number and
/// checksum by checksum, and Flyway is asked only when there is any difference: it migrates, or says what is wrong.
final class Migrations {
  private final Map<String, String> scripts;

  /// @param scripts text by path, such as `morrow/records/V0003__records.sql`
  Migrations(Map<String, String> scripts) {
    this.scripts = scripts;
  }

  /// All migrations that lie beside the compiled classes of Morrow.
  static Migrations all() {
    try {
      URI place = Migrations.class.getProtectionDomain().getCodeSource().getLocation().toURI();
      Path path = Path.of(place);
      if (Files.isDirectory(path)) {
        return new Migrations(read(path));
      }
      try (FileSystem jar = FileSystems.newFileSystem(path)) {
        return new Migrations(read(jar.getPath("/")));
      }
    } catch (IOException | URISyntaxException e) {
      throw new IllegalStateException("the migrations cannot be read", e);
    }
  }

  static Map<String, String> read(Path root) throws IOException {
    Map<String, String> scripts = new TreeMap<>();
    try (Stream<Path> files = Files.walk(root.resolve("morrow"))) {
      for (Path file : files.filter(Migrations::isMigration).toList()) {
        scripts.put(root.relativize(file).toString(), Files.readString(file));
      }
    }
    return scripts;
  }

  private static boolean isMigration(Path file) {
    return file.getFileName() != null && file.getFileName().toString().matches("V\\d+__\\w+\\.sql");
  }

  /// Brings the database up to date.
  void apply(DataSource database) throws SQLException {
    if (!isCurrent(database)) {
      try {
        Flyway.configure()
            .dataSource(database)
            .resourceProvider(new Scripts(scripts))
            .javaMigrationClassProvider(List::of)
            .validateMigrationNaming(true)
            // Tables from a later Morrow are a reason to stop, not to go on.
            .ignoreMigrationPatterns(new String[0])
            .load()
            .migrate();
      } catch (FlywayException e) {
        throw new DatabaseTrouble(
            Kind.MIGRATION,
            "The tables of the database do not fit this version of Morrow, and bringing them up to date failed: "
                + reason(e),
            e);
      }
    }
  }

  /// The database's own words where there are any: Flyway's run over a dozen lines.
  private static String reason(FlywayException trouble) {
    for (@Nullable Throwable t = trouble; t != null; t = t.getCause()) {
      if (t instanceof SQLException sql) {
        return "42501".equals(sql.getSQLState())
            ? "its user may not make tables there. Make that user the owner of the database."
            : Objects.requireNonNullElse(sql.getMessage(), "no reason given");
      }
    }
    return Objects.requireNonNullElse(trouble.getMessage(), "no reason given");
  }

  /// Tells whether there is nothing to do.
  boolean isCurrent(DataSource database) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      Map<String, Integer> applied = new HashMap<>();
      try (ResultSet rows =
          statement.executeQuery(
              """
              select version, checksum, success from flyway_schema_history where version is not null
              """)) {
        while (rows.next()) {
          if (!rows.getBoolean("success")) {
            return false;
          }
          applied.put(rows.getString("version"), rows.getInt("checksum"));
        }
      } catch (SQLException noHistory) {
        if (Objects.equals(noHistory.getSQLState(), "42P01")) {
          return false;
        }
        throw noHistory;
      }
      return applied.equals(checksums());
    }
  }

  private Map<String, Integer> checksums() {
    Map<String, Integer> checksums = new HashMap<>();
    scripts.forEach((path, text) -> checksums.put(version(path), checksum(text)));
    return checksums;
  }

  private static String version(String path) {
    return path.replaceFirst(".*/V(\\d+)__.*", "$1");
  }

  /// Flyway's own: CRC-32 over the lines without their ends.
  private static int checksum(String text) {
    CRC32 crc = new CRC32();
    try (BufferedReader lines = new BufferedReader(new StringReader(text))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        crc.update(line.getBytes(StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return (int) crc.getValue();
  }

  private record Scripts(Map<String, String> scripts) implements ResourceProvider {
    @Override
    public @Nullable LoadableResource getResource(String name) {
      String text = scripts.get(name);
      return text == null ? null : new Script(name, text);
    }

    @Override
    public List<LoadableResource> getResources(String prefix, String[] suffixes) {
      return scripts.entrySet().stream()
          .<LoadableResource>map(e -> new Script(e.getKey(), e.getValue()))
          .filter(script -> script.getFilename().startsWith(prefix))
          .filter(script -> List.of(suffixes).stream().anyMatch(script.getFilename()::endsWith))
          .toList();
    }
  }

  private static final class Script extends LoadableResource {
    private final String path;
    private final String text;

    Script(String path, String text) {
      this.path = path;
      this.text = text;
    }

    @Override
    public Reader read() {
      return new StringReader(text);
    }

    @Override
    public String getAbsolutePath() {
      return path;
    }

    @Override
    public String getAbsolutePathOnDisk() {
      return path;
    }

    @Override
    public String getFilename() {
      return path.substring(path.lastIndexOf('/') + 1);
    }

    @Override
    public String getRelativePath() {
      return path;
    }
  }
}
