package morrow.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Finds where the code below a root leaves the plan.
final class Architecture {
  private static final Pattern COMMENT =
      Pattern.compile("(?s)/\\*.*?\\*/|(?m)(?<![:\"'`])//[^\\n]*");
  private static final Pattern JAVA_USE =
      Pattern.compile("\\bmorrow\\.(?:client\\.)?([a-z]+)\\.[A-Z]");
  private static final Pattern TYPESCRIPT_USE =
      Pattern.compile("(?:from|import\\(?)\\s*['\"](\\.[^'\"]+)['\"]");
  private static final Pattern TEXT_BLOCK = Pattern.compile("(?s)\"\"\".*?\"\"\"");
  private static final Pattern SQL_START =
      Pattern.compile(
          "(?is)\\b(select\\s.+?\\sfrom|insert\\s+into|update\\s+\\w+\\s+set|delete\\s+from|create\\s+table)\\b");
  private static final Pattern TABLE =
      Pattern.compile(
          "(?i)(?<!:)\\b(?:(?:create\\s+(?:unlogged\\s+)?table(?:\\s+if\\s+not\\s+exists)?|alter\\s+table|into)\\s+([a-z_]+)"
              + "|(?:from|join|update|truncate|vacuum)\\s+(?:only\\s+)?([a-z_]+)\\b(?!\\s*\\())");
  private static final Pattern WITH =
      Pattern.compile(
          "(?i)(?:\\bwith|,)\\s+(?:recursive\\s+)?([a-z_]+)\\s*(?:\\([^)]*\\)\\s*)?as\\s+(?:not\\s+)?(?:materialized\\s*)?\\(");
  private static final Pattern HTTP_TYPE = Pattern.compile("\\bio\\.helidon\\b");
  private static final Pattern DECRYPTING =
      Pattern.compile(
          "\\bjavax\\.crypto\\.(Cipher|KDF|KEM)\\b|\\borg\\.bouncycastle\\b|DECRYPT_MODE");
  private static final Set<String> NOT_TABLES =
      Set.of(
          "unnest",
          "set",
          "select",
          "pg_database",
          "pg_class",
          "pg_constraint",
          "information_schema",
          "skip",
          "lateral",
          "only",
          "nothing",
          "the",
          "conflict");

  private final Path root;
  private final Plan plan;
  private final Set<String> found = new TreeSet<>();
  private final Map<String, String> ownerOfTable = new TreeMap<>();

  Architecture(Path root) throws IOException {
    this.root = root;
    this.plan = Plan.read(root);
    plan.rows().forEach((part, row) -> row.owns().forEach(table -> ownerOfTable.put(table, part)));
  }

  /// All violations, each a sentence that names file and rule, in a stable order.
  List<String> violations() throws IOException {
    if (plan.rows().isEmpty()) {
      found.add("ARCHITECTURE.md has no table of parts.");
    }
    parts("server", root.resolve("server/src/main/java/morrow"));
    parts("client", root.resolve("client/src/main/java/morrow/client"));
    parts("browser", root.resolve("browser/src"));
    return new ArrayList<>(found);
  }

  private void parts(String module, Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (Stream<Path> entries = Files.list(folder)) {
      for (Path part : entries.filter(Files::isDirectory).sorted().toList()) {
        part(module, part);
      }
    }
  }

  private void part(String module, Path folder) throws IOException {
    try (Stream<Path> walk = Files.walk(folder)) {
      List<Path> files = walk.filter(Files::isRegularFile).sorted().toList();
      String name = module + "/" + folder.getFileName();
      if (!files.isEmpty() && !plan.rows().containsKey(name)) {
        found.add(name + " has no row in ARCHITECTURE.md.");
        return;
      }
      for (Path file : files) {
        String path = file.toString();
        if (path.endsWith(".java") || path.endsWith(".jte")) {
          java(module, name, file);
        } else if (path.endsWith(".ts") && !path.endsWith(".test.ts")) {
          typescript(name, folder, file);
        } else if (path.endsWith(".sql")) {
          tables(name, file, read(file).replaceAll("--[^\n]*", ""));
        }
      }
    }
  }

  private void java(String module, String part, Path file) {
    String code = COMMENT.matcher(read(file)).replaceAll("");
    String type = file.getFileName().toString().replaceFirst("\\.[a-z]+$", "");
    boolean ownModule = module.equals("server");
    JAVA_USE
        .matcher(code)
        .results()
        .filter(use -> use.group().startsWith("morrow.client.") != ownModule)
        .forEach(use -> use(part, module + "/" + use.group(1), file));
    if (!ownModule || file.toString().endsWith(".jte")) {
      return;
    }
    String shared = part.substring(part.indexOf('/') + 1);
    if (HTTP_TYPE.matcher(code).find()
        && !Set.of("web", "settings").contains(shared)
        && !type.endsWith("Pages")
        && !type.endsWith("Api")) {
      found.add(where(file) + " uses HTTP types, which belong in *Pages and *Api.");
    }
    if (DECRYPTING.matcher(code).find()) {
      found.add(where(file) + " holds cipher code, which the server must not have.");
    }
    TEXT_BLOCK
        .matcher(code)
        .results()
        .map(java.util.regex.MatchResult::group)
        .filter(text -> SQL_START.matcher(text).find())
        .forEach(sql -> {
          if (!type.endsWith("Store") && !shared.equals("database")) {
            found.add(where(file) + " holds SQL, which belongs in *Store.");
          }
          tables(part, file, sql);
        });
  }

  private void typescript(String part, Path folder, Path file) {
    String code = COMMENT.matcher(read(file)).replaceAll("");
    Path source = root.resolve("browser/src");
    TYPESCRIPT_USE
        .matcher(code)
        .results()
        .map(use -> file.resolveSibling(use.group(1)).normalize())
        .filter(target -> target.startsWith(source) && !target.startsWith(folder))
        .map(target -> source.relativize(target).getName(0).toString())
        .filter(target -> !target.contains("."))
        .forEach(target -> use(part, "browser/" + target, file));
  }

  private void use(String part, String used, Path file) {
    Plan.Row row = plan.rows().get(part);
    if (row != null && !part.equals(used) && !row.mayUse().contains(used)) {
      found.add(where(file) + " uses " + used + ", which the row of " + part + " does not allow.");
    }
  }

  private void tables(String part, Path file, String sql) {
    Plan.Row row = plan.rows().get(part);
    Set<String> local = new TreeSet<>(NOT_TABLES);
    WITH.matcher(sql)
        .results()
        .forEach(with -> local.add(with.group(1).toLowerCase(java.util.Locale.ROOT)));
    TABLE
        .matcher(sql)
        .results()
        .map(match -> match.group(1) == null ? match.group(2) : match.group(1))
        .map(table -> table.toLowerCase(java.util.Locale.ROOT))
        .filter(table -> !local.contains(table))
        .filter(table -> row != null && !row.owns().contains(table) && !row.reads().contains(table))
        .forEach(table ->
            found.add(
                where(file)
                    + " names the table "
                    + table
                    + (ownerOfTable.containsKey(table)
                        ? " of " + ownerOfTable.get(table)
                        : ", which no part owns")
                    + "."));
  }

  private String where(Path file) {
    return root.relativize(file).toString().replace('\\', '/');
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
