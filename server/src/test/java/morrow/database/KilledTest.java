package morrow.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// What remains when the program, its PostgreSQL or both are killed.
@Timeout(120)
class KilledTest {
  private static final int SHUT_DOWN = 1;

  private static Path folder = Path.of("");
  private static DatabaseSettings settings = DatabaseSettings.embedded(folder);

  @BeforeAll
  static void makeFolder() throws Exception {
    folder = TestServer.newFolder();
    settings =
        DatabaseSettings.embedded(folder.resolve("data")).withPrograms(TestServer.programs());
    try (Database database = Database.open(settings)) {
      database.jdbi().useHandle(h -> h.execute("create table kept (word text)"));
      database.jdbi().useHandle(h -> h.execute("insert into kept values ('calm')"));
    }
  }

  @AfterAll
  static void removeFolder() throws Exception {
    Folders.delete(folder);
  }

  @Test
  void aKilledProgramLosesNothingThatItAcknowledged() throws Exception {
    List<Long> told;
    try (Child child = Child.start(settings, "store")) {
      told = listen(child, 200);
      child.kill();
      told.addAll(rest(child));
    }
    assertThat(storedAfterwards()).containsAll(told);
  }

  @Test
  void aKilledProgramAndAKilledDatabaseLoseNothingThatWasAcknowledged() throws Exception {
    List<Long> told;
    try (Child child = Child.start(settings, "store")) {
      told = listen(child, 200);
      ProcessHandle postgres = postgres();
      postgres.destroyForcibly();
      child.kill();
      told.addAll(rest(child));
    }
    assertThat(storedAfterwards()).containsAll(told);
  }

  @Test
  void aKilledDatabaseIsStartedAgainByTheProgram() throws Exception {
    try (Database database = Database.open(settings)) {
      ProcessHandle first = postgres();

      first.destroyForcibly();
      first.onExit().join();

      assertThat(wordWithin(database, Duration.ofSeconds(30))).isEqualTo("calm");
      assertThat(postgres().pid()).isNotEqualTo(first.pid());
    }
  }

  @Test
  void aProgramThatIsAskedToEndShutsTheDatabaseDownInOrder() throws Exception {
    try (Child child = Child.start(settings)) {
      assertThat(child.next()).startsWith("ready");
      assertThat(state()).isNotEqualTo(SHUT_DOWN);

      child.ask();
    }
    assertThat(state()).isEqualTo(SHUT_DOWN);
    assertThat(settings.data().resolve("postgresql/postmaster.pid")).doesNotExist();
    assertThat(settings.data().resolve("socket")).doesNotExist();
  }

  @Test
  void anOrphanThatStillRunsIsStoppedFirst() throws Exception {
    ProcessHandle orphan;
    try (DataFolder locked = DataFolder.open(settings.data())) {
      orphan = startOrphan(locked);
    }
    assertThat(orphan.isAlive()).isTrue();

    Database.open(settings).close();

    assertThat(orphan.isAlive()).isFalse();
  }

  @Test
  void aStrangerWithTheNumberOfAnOldDatabaseIsLeftAlone() throws Exception {
    Process stranger = new ProcessBuilder("sleep", "600").start();
    Path file = PostmasterFile.path(settings.data().resolve("postgresql"));
    Files.writeString(
        file,
        "%d\n%s\n0\n5432\n/tmp/nowhere\n\n  1 1\nready   \n"
            .formatted(stranger.pid(), file.getParent()));
    try {
      Database.open(settings).close();

      assertThat(stranger.isAlive()).isTrue();
    } finally {
      stranger.destroyForcibly();
    }
  }

  private static ProcessHandle startOrphan(DataFolder locked) throws Exception {
    PostgresPrograms programs =
        PostgresPrograms.unpack(Objects.requireNonNull(settings.programs()));
    RunAs user = RunAs.decide(locked.cluster(), null);
    SocketFolder socket = SocketFolder.make(locked.path(), user);
    PostgresProcess process = PostgresProcess.start(locked, programs, user, socket, 5);
    assertThat(process.awaitReady()).isTrue();
    return postgres();
  }

  private static ProcessHandle postgres() throws IOException {
    Path cluster = settings.data().resolve("postgresql");
    Optional<ProcessHandle> process =
        PostmasterFile.read(cluster).flatMap(file -> file.process(cluster));
    return process.orElseThrow();
  }

  private static List<Long> listen(Child child, int count) throws IOException {
    List<Long> told = new ArrayList<>();
    while (told.size() < count) {
      String line = Objects.requireNonNull(child.next(), "the child ended");
      if (line.startsWith("stored ")) {
        told.add(Long.valueOf(line.substring(7)));
      }
    }
    return told;
  }

  private static List<Long> rest(Child child) throws IOException {
    List<Long> told = new ArrayList<>();
    for (String line = child.next(); line != null; line = child.next()) {
      // The last line may be torn; its number was stored, yet it tells another one.
      if (line.startsWith("stored ") && child.words().ready()) {
        told.add(Long.valueOf(line.substring(7)));
      }
    }
    return told;
  }

  private static List<Long> storedAfterwards() {
    try (Database database = Database.open(settings)) {
      return database
          .jdbi()
          .withHandle(
              h -> h.createQuery("select n from stored order by n").mapTo(Long.class).list());
    }
  }

  private static String wordWithin(Database database, Duration limit) {
    Instant end = Instant.now().plus(limit);
    while (true) {
      try {
        return database
            .jdbi()
            .withHandle(h -> h.createQuery("select word from kept").mapTo(String.class).one());
      } catch (RuntimeException e) {
        if (!DatabaseAway.causedBy(e) || Instant.now().isAfter(end)) {
          throw e;
        }
      }
    }
  }

  /// What PostgreSQL notes of its state in its control file: four bytes after the system's number and two versions.
  private static int state() throws IOException {
    byte[] control = Files.readAllBytes(settings.data().resolve("postgresql/global/pg_control"));
    return ByteBuffer.wrap(control).order(ByteOrder.nativeOrder()).getInt(16);
  }
}
