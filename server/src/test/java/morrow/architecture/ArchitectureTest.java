package morrow.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArchitectureTest {
  private static final String PLAN =
      """
      | Part | What | May use | Owns | Reads |
      | --- | --- | --- | --- | --- |
      | `server/web` | routes | – | – | – |
      | `server/diary` | pages | `server/web` | `diary_page` | `reader` |
      | `server/readers` | readers | `server/web` | `reader`, `reader_secret` | – |
      | `browser/crypto` | keys | – | – | – |
      | `browser/space` | notes | `browser/crypto` | – | – |
      | `client/protocol` | keys | – | – | – |
      """;

  @TempDir private Path planted;

  @Test
  void theCodeKeepsToTheTable() throws Exception {
    assertThat(new Architecture(Path.of("..").toRealPath()).violations()).isEmpty();
  }

  @Test
  void aTreeThatKeepsToTheTableIsFoundFaultless() throws Exception {
    plant(
        "server/src/main/java/morrow/diary/DiaryPages.java",
        "import io.helidon.http.Status; import morrow.web.Call;");
    plant(
        "server/src/main/java/morrow/diary/DiaryStore.java",
        "String q = \"\"\"\n select * from diary_page join reader using (id)\n \"\"\";");
    plant("browser/src/space/list.ts", "import { open } from '../crypto/seal.js';");
    assertThat(new Architecture(planted).violations()).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          server/src/main/java/morrow/diary/Diary.java      | import morrow.readers.Reader;                     | uses server/readers
          server/src/main/java/morrow/diary/Diary.java      | morrow.readers.Reader r = null;                   | uses server/readers
          server/src/main/java/morrow/web/Call.java         | import morrow.diary.Diary;                        | uses server/diary
          server/src/main/java/morrow/diary/Page.jte        | @import morrow.readers.Reader                     | uses server/readers
          server/src/main/java/morrow/diary/Diary.java      | import io.helidon.http.Status;                    | uses HTTP types
          server/src/main/java/morrow/diary/Diary.java      | import javax.crypto.Cipher;                       | holds cipher code
          server/src/main/java/morrow/diary/Diary.java      | x(<<select id from diary_page>>)                  | holds SQL
          server/src/main/java/morrow/diary/DiaryStore.java | x(<<select id from reader_secret>>)               | names the table reader_secret of server/readers
          server/src/main/java/morrow/diary/V0001__x.sql    | create table stray (id uuid);                     | which no part owns
          server/src/main/java/morrow/stray/Stray.java      | class Stray {}                                    | has no row
          browser/src/crypto/seal.ts                        | import { list } from '../space/list.js';          | uses browser/space
          browser/src/crypto/seal.ts                        | const x = await import('../space/list.js');       | uses browser/space
          client/src/main/java/morrow/client/protocol/A.java | import morrow.client.space.B;                    | uses client/space
          """)
  void eachRuleFindsItsPlantedViolation(String file, String code, String expected)
      throws Exception {
    plant(file, code.replace("<<", "\"\"\"\n").replace(">>", "\n\"\"\""));
    assertThat(new Architecture(planted).violations())
        .singleElement()
        .asString()
        .contains(expected);
  }

  private void plant(String file, String code) throws Exception {
    Files.writeString(planted.resolve("ARCHITECTURE.md"), PLAN);
    Path target = planted.resolve(file);
    Files.createDirectories(target.getParent());
    Files.writeString(target, code);
  }
}
