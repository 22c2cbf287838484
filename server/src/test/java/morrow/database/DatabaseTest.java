package morrow.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DatabaseTest {
  private Path folder = Path.of("");
  private DatabaseSettings settings = DatabaseSettings.embedded(folder);

  @BeforeEach
  void makeFolder() throws Exception {
    folder = TestServer.newFolder();
    settings =
        DatabaseSettings.embedded(folder.resolve("data")).withPrograms(TestServer.programs());
  }

  @AfterEach
  void removeFolder() throws Exception {
    Folders.delete(folder);
  }

  @Test
  void whatWasStoredIsThereAtTheSecondStart() {
    try (Database database = Database.open(settings)) {
      database.jdbi().useHandle(h -> h.execute("create table kept (word text)"));
      database.jdbi().useHandle(h -> h.execute("insert into kept values ('calm')"));
    }
    for (int i = 0; i < 2; i++) {
      try (Database database = Database.open(settings)) {
        String word =
            database
                .jdbi()
                .withHandle(h -> h.createQuery("select word from kept").mapTo(String.class).one());
        assertThat(word).isEqualTo("calm");
      }
    }
    assertThat(settings.data().resolve("socket")).doesNotExist();
    assertThat(Files.exists(settings.data().resolve("postgresql/postmaster.pid"))).isFalse();
  }
}
