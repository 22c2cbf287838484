package morrow.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import morrow.database.DatabaseTrouble.Kind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// PostgreSQL never runs as root: Morrow started by root hands it to somebody else, and Morrow itself also runs without being root.
@Timeout(120)
class OrdinaryUserTest {
  private Path folder = Path.of("");
  private RunAs nobody = new RunAs(0, 0, "", false);

  @BeforeEach
  void makeFolder() throws Exception {
    folder = TestServer.newFolder();
    nobody = RunAs.decide(folder.resolve("none"), null);
    Assumptions.assumeTrue(nobody.switching(), "only root can become another user");
  }

  @AfterEach
  void removeFolder() throws Exception {
    Folders.delete(folder);
  }

  @Test
  void asRootTheDatabaseRunsAsAUserWithoutRights() throws Exception {
    DatabaseSettings settings = settings(folder.resolve("data"));
    try (Database database = Database.open(settings)) {
      assertThat(database.answers()).isTrue();
      long pid = PostmasterFile.read(settings.data().resolve("postgresql")).orElseThrow().pid();
      assertThat(Files.getAttribute(Path.of("/proc/" + pid), "unix:uid")).isEqualTo(nobody.uid());
    }
  }

  @Test
  void anOrdinaryUserStartsStopsAndIsKilledLikeRoot() throws Exception {
    String classPath = classPathForAll();
    Path home = Files.createDirectory(folder.resolve("home"));
    nobody.own(home);
    DatabaseSettings settings = settings(home.resolve("data"));

    try (Child child = startAsNobody(classPath, settings, "store")) {
      assertThat(child.next()).isEqualTo("ready " + nobody.name());
      assertThat(child.next()).isEqualTo("stored 1");
      child.kill();
    }
    try (Child child = startAsNobody(classPath, settings, "store")) {
      assertThat(child.next()).startsWith("ready");
      assertThat(Objects.requireNonNull(child.next()))
          .startsWith("stored ")
          .isNotEqualTo("stored 1");
      child.ask();
    }
    assertThat(settings.data().resolve("postgresql/postmaster.pid")).doesNotExist();

    // Root takes it over as it is, and the owner can have it back.
    try (Database database = Database.open(settings)) {
      assertThat(database.answers()).isTrue();
    }
    assertThat(Files.getAttribute(settings.data().resolve("postgresql"), "unix:uid"))
        .isEqualTo(nobody.uid());
  }

  @Test
  void anOrdinaryUserIsToldWhoseFolderItIs() throws Exception {
    String classPath = classPathForAll();
    DatabaseSettings settings = settings(folder.resolve("data"));
    Database.open(settings).close();

    try (Child child = startAsNobody(classPath, settings)) {
      assertThat(child.next())
          .startsWith("trouble READ_ONLY Morrow, running as " + nobody.name() + ", may not write");
    }
    try (Child child =
        startAsNobody(classPath, settings(Path.of("/usr/share/morrow-that-may-not-be")))) {
      assertThat(child.next()).startsWith("trouble READ_ONLY");
    }
  }

  @Test
  void rootIsToldWhichFolderTheOtherUserCannotEnter() throws Exception {
    Path closed = Files.createDirectory(folder.resolve("closed"));
    Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("rwx------"));

    DatabaseTrouble trouble =
        assertThrows(
            DatabaseTrouble.class, () -> Database.open(settings(closed.resolve("data"))).close());

    assertThat(trouble.kind()).isEqualTo(Kind.OUT_OF_REACH);
    assertThat(trouble).hasMessageContaining("cannot enter " + closed);
  }

  @Test
  void withoutAnyUserToRunAsRootIsToldToMakeOne() throws Exception {
    DatabaseSettings settings =
        settings(folder.resolve("data")).withRunAs("somebody-who-is-not-there");

    DatabaseTrouble trouble =
        assertThrows(DatabaseTrouble.class, () -> Database.open(settings).close());

    assertThat(trouble.kind()).isEqualTo(Kind.NO_UNPRIVILEGED_USER);
    assertThat(trouble).hasMessageContaining("somebody-who-is-not-there");
  }

  private static DatabaseSettings settings(Path data) throws IOException {
    return DatabaseSettings.embedded(data).withPrograms(TestServer.programs());
  }

  private Child startAsNobody(String classPath, DatabaseSettings settings, String... more)
      throws IOException {
    Path java = Path.of(System.getProperty("java.home"));
    Assumptions.assumeTrue(
        nobody.closedFolder(java).isEmpty(), "the JDK lies in a folder that only root can enter");
    List<String> setpriv =
        List.of(
            "setpriv",
            "--reuid",
            "" + nobody.uid(),
            "--regid",
            "" + nobody.gid(),
            "--clear-groups");
    return Child.start(setpriv, classPath, settings, more);
  }

  /// The class path of this test, copied to where another user can read it.
  private String classPathForAll() throws IOException {
    Path copies = Files.createDirectory(folder.resolve("classes"));
    List<String> classPath = new ArrayList<>();
    int count = 0;
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
      Path from = Path.of(entry);
      Path to = copies.resolve(count++ + "-" + from.getFileName());
      if (Files.isDirectory(from)) {
        try (var files = Files.walk(from)) {
          for (Path file : files.toList()) {
            Files.copy(file, to.resolve(from.relativize(file).toString()));
          }
        }
        classPath.add(to.toString());
      } else if (Files.exists(from) && !entry.contains("darwin") && !entry.contains("arm64")) {
        Files.copy(from, to);
        Files.setPosixFilePermissions(to, PosixFilePermissions.fromString("rw-r--r--"));
        classPath.add(to.toString());
      }
    }
    return String.join(File.pathSeparator, classPath);
  }
}
