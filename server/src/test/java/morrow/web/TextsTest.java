package morrow.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TextsTest {
  private static final Path SOURCES = Path.of("src/main/java/morrow");
  private static final Pattern USE =
      Pattern.compile(
          "\\btext\\(\\s*\"([a-z0-9.-]+)\"(\\s*\\+)?|\"([a-z0-9-]+(?:\\.[a-z0-9-]+)+)\"");

  static Stream<Path> englishBundles() throws IOException {
    try (Stream<Path> walk = Files.walk(SOURCES)) {
      return walk.filter(path -> path.endsWith("texts_en.properties")).toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("englishBundles")
  void everyTextIsThereInEveryLanguageWithTheSameArguments(Path english) throws IOException {
    Properties source = read(english);
    for (Language language : Language.values()) {
      Properties other = read(english.resolveSibling("texts_" + language.code() + ".properties"));
      assertThat(other.stringPropertyNames())
          .as(language.code())
          .isEqualTo(source.stringPropertyNames());
      for (String key : source.stringPropertyNames()) {
        assertThat(arguments(other.getProperty(key)))
            .as(key)
            .isEqualTo(arguments(source.getProperty(key)));
        assertThat(other.getProperty(key)).as(key).isNotBlank().doesNotContain("'", "!");
      }
    }
  }

  @Test
  void everyTextIsUsedAndEveryUsedTextIsThere() throws IOException {
    Set<String> known = new TreeSet<>();
    for (Path bundle : englishBundles().toList()) {
      known.addAll(read(bundle).stringPropertyNames());
    }
    Set<String> used = new TreeSet<>();
    Set<String> beginnings = new TreeSet<>();
    Set<String> missing = new TreeSet<>();
    try (Stream<Path> walk = Files.walk(SOURCES)) {
      for (Path file : walk.filter(TextsTest::isSource).toList()) {
        USE.matcher(Files.readString(file))
            .results()
            .forEach(use -> {
              if (use.group(1) == null) {
                used.add(use.group(3));
              } else if (use.group(2) != null) {
                beginnings.add(use.group(1));
              } else {
                used.add(use.group(1));
                if (!known.contains(use.group(1))) {
                  missing.add(file + ": " + use.group(1));
                }
              }
            });
      }
    }
    assertThat(missing).as("texts that a page asks for").isEmpty();
    assertThat(known)
        .as("texts that nobody uses")
        .allMatch(key -> used.contains(key) || beginnings.stream().anyMatch(key::startsWith));
  }

  @Test
  void aMissingTextIsAnErrorAndNeverAGap() {
    Texts texts = Texts.of(Language.EN, List.of(Web.class));
    assertThatThrownBy(() -> texts.get("no.such.text")).hasMessageContaining("no.such.text");
  }

  /// Settings are read with a method of the same name; their keys are no texts.
  private static boolean isSource(Path file) {
    return file.toString().matches(".*\\.(jte|java)") && !file.endsWith("Settings.java");
  }

  private static Set<String> arguments(String text) {
    return text.contains("{")
        ? new TreeSet<>(new MessageFormat(text).getArgumentNames())
        : Set.of();
  }

  private static Properties read(Path file) throws IOException {
    Properties bundle = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      bundle.load(reader);
    }
    return bundle;
  }
}
