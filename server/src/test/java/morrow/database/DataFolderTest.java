package morrow.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import morrow.database.DatabaseTrouble.Kind;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Each trouble with a data folder is told in a sentence that says what to do.
@Timeout(120)
class DataFolderTest {
  private static Path programs = Path.of("");

  private Path folder = Path.of("");

  @BeforeAll
  static void unpackPrograms() throws Exception {
    programs = TestServer.programs();
  }

  @AfterAll
  static void nothingIsLeftRunning() {
    assertThat(ProcessHandle.current().descendants().filter(ProcessHandle::isAlive)).isEmpty();
  }

  @BeforeEach
  void makeFolder() throws Exception {
    folder = TestServer.newFolder();
  }

  @AfterEach
  void removeFolder() throws Exception {
    Folders.delete(folder);
  }

  private DatabaseSettings settings(String name) {
    return DatabaseSettings.embedded(folder.resolve(name)).withPrograms(programs);
  }

  private static DatabaseTrouble trouble(DatabaseSettings settings) {
    DatabaseTrouble trouble =
        assertThrows(DatabaseTrouble.class, () -> Database.open(settings).close());
    System.out.println(trouble.kind() + ": " + trouble.getMessage());
    return trouble;
  }

  @Test
  void aSecondMorrowIsRefusedWhileTheFirstGoesOn() throws Exception {
    DatabaseSettings settings = settings("data");
    try (Database first = Database.open(settings)) {
      DatabaseTrouble inSameProcess = trouble(settings);
      assertThat(inSameProcess.kind()).isEqualTo(Kind.IN_USE);
      assertThat(inSameProcess)
          .hasMessageContaining("process " + ProcessHandle.current().pid())
          .hasMessageContaining(settings.data().toString());

      try (Child other = Child.start(settings)) {
        assertThat(other.next()).startsWith("trouble IN_USE Another Morrow (process ");
      }
      assertThat(first.answers()).isTrue();
    }
    Database.open(settings).close();
  }

  @Test
  void aFolderWithOtherThingsIsNotTouched() throws Exception {
    Path data = Files.createDirectory(folder.resolve("photos"));
    Files.writeString(data.resolve("cat.jpg"), "not ours");

    assertThat(trouble(settings("photos")).kind()).isEqualTo(Kind.NOT_OURS);
    try (var files = Files.list(data)) {
      assertThat(files).containsExactly(data.resolve("cat.jpg"));
    }
  }

  @Test
  void aFileIsNotADataFolder() throws Exception {
    Files.writeString(folder.resolve("data"), "");

    assertThat(trouble(settings("data")).kind()).isEqualTo(Kind.NOT_OURS);
  }

  @Test
  void aFolderOfAnotherLayoutIsRefused() throws Exception {
    Path data = Files.createDirectory(folder.resolve("data"));
    Files.writeString(data.resolve("morrow.data"), "Morrow data folder, layout 7\n");

    assertThat(trouble(settings("data")).kind()).isEqualTo(Kind.WRONG_VERSION);
  }

  @Test
  void aDatabaseOfAnotherVersionIsRefusedAndOneWithoutPasswordsToo() throws Exception {
    DatabaseSettings settings = settings("data");
    Database.open(settings).close();
    Path version = settings.data().resolve("postgresql/PG_VERSION");
    Files.writeString(version, "17\n");

    DatabaseTrouble old = trouble(settings);
    assertThat(old.kind()).isEqualTo(Kind.WRONG_VERSION);
    assertThat(old).hasMessageContaining("PostgreSQL 17");

    Files.writeString(version, "18\n");
    Files.delete(settings.data().resolve("password"));
    assertThat(trouble(settings).kind()).isEqualTo(Kind.NOT_OURS);
  }

  @Test
  void whatWasLeftWhenMakingItWasInterruptedIsMadeAnew() throws Exception {
    DatabaseSettings settings = settings("data");
    Path half = settings.data().resolve("postgresql.new/cluster");
    DataFolder.open(settings.data()).close();
    Files.createDirectories(half);
    Files.writeString(half.resolve("PG_VERSION"), "18\n");

    try (Database database = Database.open(settings)) {
      assertThat(database.answers()).isTrue();
    }
    assertThat(half.getParent()).doesNotExist();
  }

  @Test
  void aPathThatIsTooLongForASocketOrHoldsStrangeSignsWorks() throws Exception {
    DatabaseSettings settings =
        settings("it's \"our\" data, at 100 %/" + "long".repeat(20) + "/Größe");
    Path socket;
    try (Database database = Database.open(settings)) {
      assertThat(database.answers()).isTrue();
      Path cluster = settings.data().resolve("postgresql");
      socket = Path.of(PostmasterFile.read(cluster).orElseThrow().socketFolder());
      assertThat(socket.toString().getBytes(StandardCharsets.UTF_8).length).isLessThan(90);
      assertThat(Files.getPosixFilePermissions(socket)).hasSize(3);
    }
    assertThat(socket).doesNotExist();
  }

  @Test
  void onlyTheOwnerCanReadThePasswordsAndTheDatabase() throws Exception {
    DatabaseSettings settings = settings("data");
    try (Database database = Database.open(settings)) {
      for (String name : List.of("password", "keeper-password")) {
        assertThat(Files.getPosixFilePermissions(settings.data().resolve(name))).hasSize(2);
      }
      for (String name : List.of("postgresql", "socket")) {
        assertThat(Files.getPosixFilePermissions(settings.data().resolve(name))).hasSize(3);
      }
      boolean mayDoEverything =
          database
              .jdbi()
              .withHandle(h ->
                  h.createQuery("select rolsuper from pg_roles where rolname = current_user")
                      .mapTo(boolean.class)
                      .one());
      assertThat(mayDoEverything).isFalse();
    }
  }

  @Test
  void aDiskThatCanOnlyBeReadIsNamed() throws Exception {
    Path data = mountedDisk("200m");
    try {
      DatabaseSettings settings = settings("disk/data");
      Database.open(settings).close();
      root("mount", "-o", "remount,ro", data.toString());

      assertThat(trouble(settings).kind()).isEqualTo(Kind.READ_ONLY);
    } finally {
      root("umount", data.toString());
    }
  }

  @Test
  void aFullDiskIsNamedAndTheDatabaseGoesOnWhenThereIsRoom() throws Exception {
    Path disk = mountedDisk("220m");
    try {
      DatabaseSettings settings = settings("disk/data");
      try (Database database = Database.open(settings)) {
        database.jdbi().useHandle(h -> h.execute("create table kept (n serial, filling text)"));
        Path filling = fill(disk);
        RuntimeException away =
            assertThrows(
                RuntimeException.class,
                () -> {
                  for (int i = 0; i < 20_000; i++) {
                    store(database);
                  }
                });
        assertThat(DatabaseAway.causedBy(away)).as("%s", away).isTrue();
        Files.delete(filling);
        untilStored(database);
      }
      Path filling = fill(disk);
      assertThat(trouble(settings).kind()).isEqualTo(Kind.DISK_FULL);
      Files.delete(filling);
      Database.open(settings).close();
    } finally {
      root("umount", disk.toString());
    }
  }

  @Test
  void aDiskWithoutRoomForADatabaseIsNamedBeforeAnythingIsMade() throws Exception {
    Path disk = mountedDisk("50m");
    try {
      assertThat(trouble(settings("disk/data")).kind()).isEqualTo(Kind.DISK_FULL);
      assertThat(disk.resolve("data/postgresql")).doesNotExist();
    } finally {
      root("umount", disk.toString());
    }
  }

  private static void store(Database database) {
    database
        .jdbi()
        .useHandle(
            h -> h.execute("insert into kept (filling) values (repeat(md5(random()::text), 60))"));
  }

  private static void untilStored(Database database) {
    while (true) {
      try {
        store(database);
        return;
      } catch (RuntimeException e) {
        if (!DatabaseAway.causedBy(e)) {
          throw e;
        }
      }
    }
  }

  /// Leaves no free block.
  private static Path fill(Path disk) throws Exception {
    Path filling = disk.resolve("filling");
    byte[] block = new byte[4096];
    try (var out = Files.newOutputStream(filling)) {
      while (true) {
        out.write(block);
      }
    } catch (java.io.IOException full) {
      return filling;
    }
  }

  private Path mountedDisk(String size) throws Exception {
    Path disk = Files.createDirectory(folder.resolve("disk"));
    Assumptions.assumeTrue(
        root("mount", "-t", "tmpfs", "-o", "mode=755,size=" + size, "tmpfs", disk.toString()) == 0,
        "needs root who may mount a small disk");
    return disk;
  }

  private static int root(String... command) throws Exception {
    return new ProcessBuilder(new ArrayList<>(List.of(command))).inheritIO().start().waitFor();
  }
}
