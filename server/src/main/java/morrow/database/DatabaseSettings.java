package morrow.database;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// Where the database is. Without `url` Morrow runs its own PostgreSQL in the folder `data`.
///
/// @param data folder that belongs to this installation alone; made if it is missing
/// @param url `jdbc:postgresql://host:port/database`, or null for the embedded one
/// @param user role at the server of `url`; null when the address names it
/// @param password of that role; null when the address names it or none is needed
/// @param connections how many connections are kept at most
/// @param patience how long a request waits for a connection before it is told that the database is away
/// @param programs where the programs of PostgreSQL are unpacked; null: inside the data folder
/// @param runAs the user who runs the embedded PostgreSQL when Morrow runs as root, which PostgreSQL refuses; null: the owner of
///     the database, else the first of `morrow`, `postgres` and `nobody` that exists
public record DatabaseSettings(
    Path data,
    @Nullable String url,
    @Nullable String user,
    @Nullable String password,
    int connections,
    Duration patience,
    @Nullable Path programs,
    @Nullable String runAs) {

  private static final int DEFAULT_CONNECTIONS = 10;
  private static final Duration DEFAULT_PATIENCE = Duration.ofSeconds(2);

  public DatabaseSettings {
    if (url != null && !url.startsWith("jdbc:postgresql:")) {
      throw new IllegalArgumentException(
          "The database's address has to look like jdbc:postgresql://host:5432/morrow, or be left out for the embedded database.");
    }
    if (connections < 2 || connections > 200) {
      throw new IllegalArgumentException(
          "The number of database connections has to be between 2 and 200; it is "
              + connections
              + ".");
    }
    if (patience.compareTo(Duration.ofMillis(250)) < 0
        || patience.compareTo(Duration.ofSeconds(60)) > 0) {
      throw new IllegalArgumentException(
          "The wait for a database connection has to be between 0.25 and 60 seconds; it is "
              + patience.toMillis() / 1000.0
              + ".");
    }
    if (runAs != null && !runAs.matches("[A-Za-z_][A-Za-z0-9_.-]*")) {
      throw new IllegalArgumentException(
          "The user who runs the database has to be a user name of this machine, such as nobody.");
    }
  }

  /// Morrow's own PostgreSQL in `data`.
  public static DatabaseSettings embedded(Path data) {
    return new DatabaseSettings(
        data, null, null, null, DEFAULT_CONNECTIONS, DEFAULT_PATIENCE, null, null);
  }

  /// A PostgreSQL that somebody else runs. `data` stays unused.
  public static DatabaseSettings server(
      String url, @Nullable String user, @Nullable String password) {
    return new DatabaseSettings(
        Path.of("data"), url, user, password, DEFAULT_CONNECTIONS, DEFAULT_PATIENCE, null, null);
  }

  public DatabaseSettings withConnections(int count) {
    return new DatabaseSettings(data, url, user, password, count, patience, programs, runAs);
  }

  public DatabaseSettings withPatience(Duration wait) {
    return new DatabaseSettings(data, url, user, password, connections, wait, programs, runAs);
  }

  public DatabaseSettings withPrograms(Path folder) {
    return new DatabaseSettings(data, url, user, password, connections, patience, folder, runAs);
  }

  public DatabaseSettings withRunAs(String name) {
    return new DatabaseSettings(data, url, user, password, connections, patience, programs, name);
  }

  /// The address may hold a password in its query, so only what stands before it is shown.
  @Override
  public String toString() {
    String where =
        url == null
            ? "embedded in " + data
            : url.replaceFirst("[?].*", "?…").replaceFirst("//[^/]*@", "//…@");
    return "DatabaseSettings[%s, user=%s, password=[redacted], connections=%d, patience=%s]"
        .formatted(where, user, connections, patience);
  }
}
