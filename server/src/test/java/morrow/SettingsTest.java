package morrow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import morrow.settings.Values;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTest {
  private static final Path SAMPLE = Path.of("../docs/operating/settings.yaml");

  @TempDir private Path folder;

  @Test
  void theSampleFileStatesTheDefaults() {
    assertThat(Settings.of(Values.of(Optional.of(SAMPLE), Map.of())))
        .isEqualTo(Settings.of(Values.of(Optional.empty(), Map.of())));
  }

  @Test
  void theSampleFileNamesEverySetting() throws Exception {
    Values values = Values.of(Optional.empty(), Map.of());
    Settings.of(values);
    String sample = Files.readString(SAMPLE);
    assertThat(values.known())
        .filteredOn(key -> !key.startsWith("dev."))
        .allSatisfy(key ->
            assertThat(sample).containsPattern(key.substring(key.lastIndexOf('.') + 1) + ":"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          web.port                 | 70000        | web.port: write a number from 1 to 65535
          web.port                 | many         | web.port: write a whole number
          web.neutral-address      | wikipedia    | web.neutral-address: write a whole address
          web.neutral-title        | ''           | web.neutral-title
          database.patience        | soon         | database.patience: write a length of time
          database.url             | mysql://x    | jdbc:postgresql
          accounts.idle-end        | 1m           | accounts.idle-end
          web.prot                 | 8080         | There is no setting “web.prot”
          """)
  void aValueThatCannotBeIsRefusedWithWhatToWrite(String key, String value, String expected) {
    assertThatThrownBy(() -> Settings.of(Values.of(Optional.empty(), Map.of(key, value))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(expected);
  }

  @Test
  void theCommandLineGoesBeforeTheFile() throws Exception {
    Path file =
        Files.writeString(
            folder.resolve("s.yaml"), "web:\n  port: 9000\n  neutral-title: Recipes\n");
    Settings settings = Settings.of(Values.of(Optional.of(file), Map.of("web.port", "9001")));
    assertThat(settings.web().port()).isEqualTo(9001);
    assertThat(settings.web().neutralTitle()).isEqualTo("Recipes");
  }

  @Test
  void aMissingFileIsSaid() {
    assertThatThrownBy(() -> Values.of(Optional.of(folder.resolve("none.yaml")), Map.of()))
        .hasMessageContaining("is not there or cannot be read");
  }

  @Test
  void aFileThatIsNotYamlIsSaid() throws Exception {
    Path file = Files.writeString(folder.resolve("s.yaml"), "web: [unclosed\n  port: : 1");
    assertThatThrownBy(() -> Values.of(Optional.of(file), Map.of()))
        .hasMessageContaining("is not YAML");
  }

  @Test
  void secretsAreNotPrinted() {
    Settings settings =
        Settings.of(
            Values.of(
                Optional.empty(),
                Map.of(
                    "database.url",
                    "jdbc:postgresql://db/morrow",
                    "database.password",
                    "geheim-47")));
    assertThat(settings.toString()).contains("[redacted]").doesNotContain("geheim-47");
  }
}
