package morrow.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import morrow.database.Database;
import morrow.database.DatabaseSettings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Looks into the database's own files, as a copy of them would hold them.
class DeletedForGoodTest {
  private Path folder;
  private DatabaseSettings settings;

  @BeforeEach
  void makeFolder() throws IOException {
    folder = Files.createTempDirectory("morrow-test-");
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    settings =
        DatabaseSettings.embedded(folder.resolve("data")).withPrograms(folder.resolve("programs"));
  }

  @AfterEach
  void removeFolder() throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }

  @Test
  void afterUpkeepTheFilesOfTheTablesHoldNothingOfADeletedAccount() {
    List<Secrets> all = List.of(House.secrets(), House.secrets(), House.secrets());
    Secrets stays = all.get(1);
    Secrets deleted = all.get(2); // the last: a vacuum moves no other row over its place

    atWork(house -> all.forEach(house::signedUp));
    assertThat(filesWith(deleted)).isPositive();

    atWork(house -> {
      Caller person = house.caller();
      person.post("/api/sign-in", deleted.signIn()).expect(200);
      person.post("/api/account/delete", deleted.delete()).expect(204);
    });
    assertThat(filesWith(deleted)).as("deleting alone leaves the bytes").isPositive();

    atWork(house -> house.accounts.upkeep().run());
    assertThat(filesWith(deleted)).isZero();
    assertThat(filesWith(stays)).isPositive();
  }

  /// Does something while the server runs. Its orderly end writes everything to the files.
  private void atWork(java.util.function.Consumer<House> something) {
    try (Database database = Database.open(settings);
        House house = new House(database)) {
      something.accept(house);
    }
  }

  /// How many files of tables and indexes hold the handle or the wrapped keys of an account.
  private long filesWith(Secrets secrets) {
    List<String> marks =
        List.of(secrets.handle(), latin(secrets.wrapped()), latin(secrets.recoveryWrapped()));
    try (Stream<Path> files = Files.walk(folder.resolve("data"))) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> file.toString().matches(".*/(base|global)/.*"))
          .filter(file -> marks.stream().anyMatch(read(file)::contains))
          .count();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String latin(String base64url) {
    return new String(Base64.getUrlDecoder().decode(base64url), StandardCharsets.ISO_8859_1);
  }

  private static String read(Path file) {
    try {
      return Files.readString(file, StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
