package morrow.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Every promise in docs/promises.md names tests, and every test it names is there.
class PromisesTest {
  private static final Path ROOT = Path.of("..");
  private static final Pattern QUOTED = Pattern.compile("`([^`]+)`");
  private static final Pattern JAVA = Pattern.compile("([A-Z]\\w*)(?:\\.(\\w+))?");

  @Test
  void everyPromiseNamesTestsThatAreThere() throws IOException {
    Map<String, String> classes = testClasses();
    List<String> missing = new ArrayList<>();
    int promises = 0;
    for (String line : Files.readAllLines(ROOT.resolve("docs/promises.md"))) {
      String[] cells = line.split("(?<!\\\\)\\|", -1);
      if (cells.length != 4
          || cells[1].isBlank()
          || cells[1].contains("**")
          || cells[1].contains("---")
          || cells[2].strip().equals("Tests")) {
        continue;
      }
      promises++;
      List<String> named = QUOTED.matcher(cells[2]).results().map(match -> match.group(1)).toList();
      if (named.isEmpty()) {
        missing.add("no test:" + cells[1]);
      }
      named.stream().filter(name -> !isThere(name, classes)).forEach(missing::add);
    }
    assertThat(promises).isGreaterThan(40);
    assertThat(missing).isEmpty();
  }

  @Test
  void aTestThatIsNotThereIsNoticed() throws IOException {
    Map<String, String> classes = testClasses();
    assertThat(isThere("PromisesTest.aTestThatIsNotThereIsNoticed", classes)).isTrue();
    assertThat(isThere("PromisesTest.noSuchTest", classes)).isFalse();
    assertThat(isThere("NoSuchTest", classes)).isFalse();
    assertThat(isThere("browser/src/nowhere.test.ts", classes)).isFalse();
  }

  private static boolean isThere(String name, Map<String, String> classes) {
    if (name.contains("/")) {
      return Files.isRegularFile(ROOT.resolve(name));
    }
    var parts = JAVA.matcher(name);
    if (!parts.matches()) {
      return false;
    }
    String source = classes.get(parts.group(1));
    return source != null
        && (parts.group(2) == null || source.contains("void " + parts.group(2) + "("));
  }

  private static Map<String, String> testClasses() throws IOException {
    Map<String, String> classes = new HashMap<>();
    for (String module : List.of("server", "client", "journeys", "bench")) {
      Path tests = ROOT.resolve(module).resolve("src/test/java");
      if (!Files.isDirectory(tests)) {
        continue;
      }
      try (Stream<Path> walk = Files.walk(tests)) {
        for (Path file : walk.filter(path -> path.toString().endsWith(".java")).toList()) {
          String name = file.getFileName().toString().replace(".java", "");
          classes.merge(name, Files.readString(file), String::concat);
        }
      }
    }
    return classes;
  }
}
