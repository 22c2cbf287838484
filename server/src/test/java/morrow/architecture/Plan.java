package morrow.architecture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// The table in ARCHITECTURE.md: `| part | what it does | may use | owns tables | reads tables |`. A part is written as
/// `module/folder`; names stand in back-quotes.
record Plan(Map<String, Row> rows) {
  record Row(Set<String> mayUse, Set<String> owns, Set<String> reads) {}

  private static final Pattern QUOTED = Pattern.compile("`([^`]+)`");
  private static final Pattern PART = Pattern.compile("(server|browser|client)/[a-z]+(?:-[a-z]+)*");

  static Plan read(Path root) throws IOException {
    Map<String, Row> rows = new LinkedHashMap<>();
    for (String line : Files.readAllLines(root.resolve("ARCHITECTURE.md"))) {
      String[] cells = line.split("\\|", -1);
      if (cells.length != 7) {
        continue;
      }
      Set<String> part = quoted(cells[1]);
      if (part.size() == 1 && PART.matcher(part.iterator().next()).matches()) {
        rows.put(
            part.iterator().next(), new Row(quoted(cells[3]), quoted(cells[4]), quoted(cells[5])));
      }
    }
    return new Plan(rows);
  }

  private static Set<String> quoted(String cell) {
    return new TreeSet<>(
        QUOTED.matcher(cell).results().map((MatchResult match) -> match.group(1)).toList());
  }
}
