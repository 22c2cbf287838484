package morrow.database;

import com.zaxxer.hikari.HikariConfig;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicInteger;

/// The PostgreSQL that the tests of one run share. Every test class gets a copy of a database whose tables were made once.
final class TestServer implements AutoCloseable {
  private static final String TEMPLATE = "with_all_tables";

  private final DatabaseSettings settings;
  private final Path folder;
  private final EmbeddedOrDebian server;
  private final AtomicInteger count = new AtomicInteger();

  private sealed interface EmbeddedOrDebian {}

  private record Embedded(EmbeddedPostgres postgres) implements EmbeddedOrDebian {}

  private record Debian(DebianPostgres postgres) implements EmbeddedOrDebian {}

  private TestServer(DatabaseSettings settings, Path folder, EmbeddedOrDebian server) {
    this.settings = settings;
    this.folder = folder;
    this.server = server;
  }

  static TestServer start() {
    try {
      Path folder = newFolder();
      DatabaseSettings settings =
          DatabaseSettings.embedded(folder.resolve("data")).withPrograms(programs());
      TestServer server =
          System.getProperty("morrow.test.postgres", "embedded").equals("debian")
              ? new TestServer(settings, folder, new Debian(DebianPostgres.start(folder)))
              : new TestServer(settings, folder, new Embedded(EmbeddedPostgres.start(settings)));
      server.createEmpty(TEMPLATE, "template0");
      server.open(TEMPLATE).close();
      return server;
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /// A new folder for the data of one test, which any user may pass through.
  static Path newFolder() throws IOException {
    Path folder = Files.createTempDirectory("morrow-test-");
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    return folder;
  }

  /// Where the programs are unpacked once for all tests: below `target`, unless that is closed to the user who runs PostgreSQL.
  static Path programs() throws IOException {
    Path target = Path.of("target", "postgres-programs").toAbsolutePath();
    RunAs user = RunAs.decide(target.resolve("none"), null);
    return user.closedFolder(target).isEmpty()
        ? target
        : Path.of(System.getProperty("java.io.tmpdir"), "morrow-test-programs");
  }

  /// A fresh database with all tables.
  String create() {
    String name = "test_" + count.incrementAndGet();
    createEmpty(name, TEMPLATE);
    return name;
  }

  Database open(String name) {
    return switch (server) {
      case Embedded(EmbeddedPostgres postgres) ->
          Database.open(null, Database.pool(settings, postgres, name), name);
      case Debian(DebianPostgres postgres) ->
          Database.open(DatabaseSettings.server(postgres.url(name), "morrow", postgres.password()));
    };
  }

  void drop(String name) {
    run("drop database " + name + " with (force)");
  }

  private void createEmpty(String name, String template) {
    run("create database " + name + " owner morrow template " + template);
  }

  private void run(String sql) {
    try (Connection connection = connectAsKeeper();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  private Connection connectAsKeeper() throws SQLException {
    return switch (server) {
      case Embedded(EmbeddedPostgres postgres) -> {
        HikariConfig config = Database.pool(settings, postgres, "postgres");
        Properties properties = config.getDataSourceProperties();
        properties.setProperty("user", "postgres");
        properties.setProperty("password", postgres.cluster().keeperPassword());
        yield DriverManager.getConnection(config.getJdbcUrl(), properties);
      }
      case Debian(DebianPostgres postgres) ->
          DriverManager.getConnection(postgres.url("postgres"), "postgres", postgres.password());
    };
  }

  @Override
  public void close() {
    switch (server) {
      case Embedded(EmbeddedPostgres postgres) -> postgres.close();
      case Debian(DebianPostgres postgres) -> postgres.close();
    }
    try {
      Folders.delete(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
