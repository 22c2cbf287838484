package morrow.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import morrow.database.DatabaseTrouble.Kind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A PostgreSQL that the operator runs, here Debian's.
@Timeout(120)
class OperatorsServerTest {
  private static Path folder = Path.of("");
  private static @Nullable DebianPostgres started;

  @BeforeAll
  static void startServer() throws Exception {
    Assumptions.assumeTrue(
        Files.isDirectory(DebianPostgres.INSTALLED), "needs Debian's package postgresql");
    folder = TestServer.newFolder();
    DebianPostgres server = DebianPostgres.start(folder);
    started = server;
    try (var connection =
            DriverManager.getConnection(server.url("postgres"), "postgres", server.password());
        var statement = connection.createStatement()) {
      statement.execute("create database morrow owner morrow");
      statement.execute("create role guest login password 'guest'");
      statement.execute("create database strange owner postgres");
    }
  }

  @AfterAll
  static void stopServer() throws Exception {
    if (started != null) {
      started.close();
    }
    if (!folder.toString().isEmpty()) {
      Folders.delete(folder);
    }
  }

  private static DebianPostgres server() {
    return Objects.requireNonNull(started);
  }

  private static DatabaseTrouble trouble(String url, String user, String password) {
    DatabaseTrouble trouble =
        assertThrows(
            DatabaseTrouble.class,
            () -> Database.open(DatabaseSettings.server(url, user, password)).close());
    System.out.println(trouble.kind() + ": " + trouble.getMessage());
    assertThat(trouble.getMessage()).doesNotContain("secret");
    return trouble;
  }

  @Test
  void itIsUsedWhenTheAddressNamesIt() {
    DatabaseSettings settings =
        DatabaseSettings.server(server().url("morrow"), "morrow", server().password());
    Database.open(settings).close();
    try (Database again = Database.open(settings)) {
      assertThat(again.answers()).isTrue();
    }
  }

  @Test
  void aWrongPasswordIsTold() {
    assertThat(trouble(server().url("morrow"), "morrow", "secret").kind())
        .isEqualTo(Kind.WRONG_PASSWORD);
    assertThat(trouble(server().url("morrow"), "nobody-there", "secret").kind())
        .isEqualTo(Kind.WRONG_PASSWORD);
  }

  @Test
  void aServerThatDoesNotAnswerIsTold() {
    assertThat(
            trouble("jdbc:postgresql://127.0.0.1:1/morrow?password=secret", "morrow", "secret")
                .kind())
        .isEqualTo(Kind.UNREACHABLE);
    assertThat(trouble("jdbc:postgresql://host.invalid/morrow", "morrow", "secret").kind())
        .isEqualTo(Kind.UNREACHABLE);
  }

  @Test
  void aDatabaseThatIsNotThereIsTold() {
    assertThat(trouble(server().url("tomorrow"), "morrow", server().password()).kind())
        .isEqualTo(Kind.UNREACHABLE);
  }

  @Test
  void aDatabaseWhereMorrowMayNotMakeTablesIsTold() {
    assertThat(trouble(server().url("strange"), "guest", "guest").kind()).isEqualTo(Kind.MIGRATION);
  }

  @Test
  void aServerThatIsTooOldIsTold() {
    assertThat(assertThrows(DatabaseTrouble.class, () -> Database.requireVersion(14)).kind())
        .isEqualTo(Kind.TOO_OLD);
    assertDoesNotThrow(() -> Database.requireVersion(15));
  }

  @Test
  void anOpenDatabaseThatGoesAwayIsToldAsAwayWithinThePatienceAndComesBack() throws Exception {
    try (Database database =
        Database.open(
            DatabaseSettings.server(server().url("morrow"), "morrow", server().password())
                .withPatience(Duration.ofMillis(500)))) {
      assertThat(database.answers()).isTrue();
      server().stop();

      Instant begin = Instant.now();
      for (int i = 0; i < 3; i++) {
        RuntimeException away =
            assertThrows(
                RuntimeException.class,
                () -> database.jdbi().useHandle(h -> h.execute("select 1")));
        assertThat(DatabaseAway.causedBy(away)).as("%s", away).isTrue();
      }
      assertThat(database.answers()).isFalse();
      assertThat(Duration.between(begin, Instant.now())).isLessThan(Duration.ofSeconds(10));

      started = server().startAgain(folder);
      Instant limit = Instant.now().plusSeconds(20);
      while (!database.answers()) {
        assertThat(Instant.now()).isBefore(limit);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"jdbc:mysql://localhost/morrow", "localhost", "postgresql://localhost/morrow", ""})
  void anAddressOfAnotherKindIsRefused(String url) {
    assertThat(
            assertThrows(
                IllegalArgumentException.class, () -> DatabaseSettings.server(url, null, null)))
        .hasMessageContaining("jdbc:postgresql://");
  }

  @Test
  void passwordsAreNotPrinted() {
    assertThat(
            DatabaseSettings.server(
                    "jdbc:postgresql://me:secret@host/morrow?password=secret", "me", "secret")
                .toString())
        .doesNotContain("secret")
        .contains("[redacted]");
  }
}
