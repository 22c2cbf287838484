package morrow.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import morrow.database.DatabaseTrouble.Kind;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementExceptions;
import org.jdbi.v3.core.statement.StatementExceptions.MessageRendering;
import org.jdbi.v3.postgres.PostgresPlugin;
import org.jspecify.annotations.Nullable;

/// The open database: a pool of connections with all tables up to date.
public final class Database implements AutoCloseable {
  private static final int OLDEST = 15;

  /// What the libraries below tell at each start is for their makers. Held here, since loggers nobody holds forget their level.
  private static final List<Logger> QUIET =
      List.of(Logger.getLogger("com.zaxxer.hikari"), Logger.getLogger("org.flywaydb"));

  /// Warns once for each connection when the database was restarted, with advice that does not help.
  private static final Logger VALIDATION = Logger.getLogger("com.zaxxer.hikari.pool.PoolBase");

  static {
    QUIET.forEach(logger -> logger.setLevel(Level.WARNING));
    VALIDATION.setLevel(Level.SEVERE);
  }

  private final @Nullable EmbeddedPostgres embedded;
  private final HikariDataSource pool;
  private final Jdbi jdbi;

  private Database(@Nullable EmbeddedPostgres embedded, HikariDataSource pool) {
    this.embedded = embedded;
    this.pool = pool;
    this.jdbi = Jdbi.create(this::connect).installPlugin(new PostgresPlugin());
    // A failure goes to the log, and the values of a statement are people's.
    jdbi.getConfig(StatementExceptions.class).setMessageRendering(MessageRendering.NONE);
  }

  /// Opens the database that `settings` name: starts the embedded one if need be, and brings the tables up to date.
  ///
  /// @throws DatabaseTrouble if the operator has to do something first
  public static Database open(DatabaseSettings settings) {
    if (settings.url() != null) {
      return open(null, pool(settings), settings.url());
    }
    EmbeddedPostgres server = EmbeddedPostgres.start(settings);
    try {
      return open(server, pool(settings, server, "morrow"), "embedded in " + settings.data());
    } catch (RuntimeException e) {
      server.close();
      throw e;
    }
  }

  static Database open(@Nullable EmbeddedPostgres embedded, HikariConfig config, String where) {
    HikariDataSource pool;
    try {
      pool = new HikariDataSource(config);
    } catch (RuntimeException e) {
      throw explain(e, where);
    }
    try {
      requireVersion(pool);
      Migrations.all().apply(pool);
      return new Database(embedded, pool);
    } catch (SQLException e) {
      pool.close();
      throw explain(e, where);
    } catch (RuntimeException e) {
      pool.close();
      throw e;
    }
  }

  private static HikariConfig pool(DatabaseSettings settings) {
    HikariConfig config = config(settings);
    config.setJdbcUrl(settings.url());
    config.setUsername(settings.user());
    config.setPassword(settings.password());
    // A server that vanished without a word is noticed instead of waited for.
    config.addDataSourceProperty("connectTimeout", "5");
    config.addDataSourceProperty("socketTimeout", "30");
    config.addDataSourceProperty("tcpKeepAlive", "true");
    return config;
  }

  /// How to reach the database `name` of the embedded server.
  static HikariConfig pool(DatabaseSettings settings, EmbeddedPostgres server, String name) {
    HikariConfig config = config(settings);
    config.setJdbcUrl("jdbc:postgresql://localhost/" + name);
    config.setUsername("morrow");
    config.setPassword(server.cluster().password());
    config.addDataSourceProperty("socketFactory", UnixSocketFactory.class.getName());
    config.addDataSourceProperty("socketFactoryArg", server.socket().toString());
    config.addDataSourceProperty("sslmode", "disable");
    config.addDataSourceProperty("gssEncMode", "disable");
    return config;
  }

  private static HikariConfig config(DatabaseSettings settings) {
    HikariConfig config = new HikariConfig();
    config.setPoolName("morrow");
    config.setMaximumPoolSize(settings.connections());
    config.setMinimumIdle(Math.min(2, settings.connections()));
    config.setConnectionTimeout(settings.patience().toMillis());
    config.setValidationTimeout(Math.min(1000, settings.patience().toMillis()));
    config.addDataSourceProperty("ApplicationName", "morrow");
    // The detail of an error names values of rows, and errors go to the log.
    config.addDataSourceProperty("logServerErrorDetail", "false");
    return config;
  }

  private static void requireVersion(HikariDataSource pool) throws SQLException {
    try (Connection connection = pool.getConnection()) {
      requireVersion(connection.getMetaData().getDatabaseMajorVersion());
    }
  }

  static void requireVersion(int major) {
    if (major < OLDEST) {
      throw new DatabaseTrouble(
          Kind.TOO_OLD,
          "The database server is PostgreSQL %d. Morrow needs PostgreSQL %d or newer."
              .formatted(major, OLDEST));
    }
  }

  private static DatabaseTrouble explain(Exception trouble, String where) {
    String address = where.replaceFirst("[?].*", "").replaceFirst("//[^/]*@", "//");
    return switch (stateClass(trouble)) {
      case "28" ->
          new DatabaseTrouble(
              Kind.WRONG_PASSWORD,
              "The database server at "
                  + address
                  + " refuses the user name or the password. Check both in the settings.",
              trouble);
      case "3D" ->
          new DatabaseTrouble(
              Kind.UNREACHABLE,
              "The server at "
                  + address
                  + " has no database of that name. Make it there with: createdb NAME",
              trouble);
      case "08", "57" ->
          new DatabaseTrouble(
              Kind.UNREACHABLE,
              "No database server answers at "
                  + address
                  + ". Start it, or check host and port in the settings.",
              trouble);
      case "42" ->
          new DatabaseTrouble(
              Kind.MIGRATION,
              "The database at "
                  + address
                  + " does not let Morrow read or make its tables: "
                  + trouble.getMessage(),
              trouble);
      default ->
          new DatabaseTrouble(
              Kind.WILL_NOT_START,
              "The database " + address + " cannot be used: " + trouble.getMessage(),
              trouble);
    };
  }

  /// The first two characters of the SQL state, which name the class of the trouble; empty if nothing below has one.
  private static String stateClass(Throwable trouble) {
    for (@Nullable Throwable t = trouble; t != null; t = t.getCause()) {
      if (t instanceof SQLException sql
          && sql.getSQLState() != null
          && sql.getSQLState().length() == 5) {
        return sql.getSQLState().substring(0, 2);
      }
    }
    return "";
  }

  private Connection connect() throws SQLException {
    try {
      return pool.getConnection();
    } catch (SQLTransientConnectionException e) {
      throw new DatabaseAway(e);
    } catch (SQLException e) {
      if (pool.isClosed()) {
        throw new DatabaseAway(e);
      }
      throw e;
    }
  }

  public Jdbi jdbi() {
    return jdbi;
  }

  DataSource pool() {
    return pool;
  }

  /// Tells whether the database answers right now.
  public boolean answers() {
    try (Connection connection = connect()) {
      return connection.isValid(1);
    } catch (SQLException | DatabaseAway e) {
      return false;
    }
  }

  /// Gives the connections back and stops the embedded server in order.
  @Override
  public void close() {
    pool.close();
    if (embedded != null) {
      embedded.close();
    }
  }
}
