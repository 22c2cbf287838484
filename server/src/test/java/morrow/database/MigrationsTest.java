package morrow.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import morrow.database.DatabaseTrouble.Kind;
import org.junit.jupiter.api.Test;

@WithDatabase
class MigrationsTest {
  private static final String FIRST = "morrow/accounts/V0001__accounts.sql";

  private final Database database;
  private final Map<String, String> scripts;

  MigrationsTest(Database database) throws Exception {
    this.database = database;
    Path classes =
        Path.of(Migrations.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    this.scripts = new TreeMap<>(Migrations.read(classes));
  }

  @Test
  void aSecondStartDoesNotNeedFlyway() throws Exception {
    assertThat(scripts).containsKey(FIRST);
    assertThat(new Migrations(scripts).isCurrent(database.pool())).isTrue();
  }

  @Test
  void lineEndsDoNotMatter() throws Exception {
    scripts.computeIfPresent(FIRST, (path, text) -> text.replace("\n", "\r\n"));

    assertThat(new Migrations(scripts).isCurrent(database.pool())).isTrue();
  }

  @Test
  void aChangedMigrationIsRefused() {
    scripts.computeIfPresent(FIRST, (path, text) -> text + "-- changed\n");

    assertRefused(new Migrations(scripts));
  }

  @Test
  void tablesFromALaterMorrowAreRefused() {
    scripts.remove(FIRST);
    assertRefused(new Migrations(scripts));

    scripts.clear();
    assertRefused(new Migrations(scripts));
  }

  @Test
  void aNewMigrationIsAppliedOnce() throws Exception {
    scripts.put("morrow/later/V9998__later.sql", "create table later (n integer);\n");
    Migrations migrations = new Migrations(scripts);
    assertThat(migrations.isCurrent(database.pool())).isFalse();

    migrations.apply(database.pool());

    assertThat(migrations.isCurrent(database.pool())).isTrue();
    migrations.apply(database.pool());
    database.jdbi().useHandle(h -> h.execute("drop table later"));
    database
        .jdbi()
        .useHandle(h -> h.execute("delete from flyway_schema_history where version = '9998'"));
  }

  @Test
  void aMigrationThatFailsChangesNothingAndIsToldInTheDatabasesWords() throws Exception {
    scripts.put(
        "morrow/later/V9999__broken.sql",
        "create table half (n integer);\ncreate table half (n integer);\n");

    assertThat(assertRefused(new Migrations(scripts)))
        .hasMessageContaining("\"half\" already exists");

    scripts.remove("morrow/later/V9999__broken.sql");
    assertThat(new Migrations(scripts).isCurrent(database.pool())).isTrue();
    boolean gone =
        database
            .jdbi()
            .withHandle(h ->
                h.createQuery("select to_regclass('half') is null").mapTo(boolean.class).one());
    assertThat(gone).isTrue();
  }

  @Test
  void everyMigrationHasANumberOfItsOwn() {
    assertThat(scripts.keySet())
        .allMatch(path -> Pattern.matches("morrow/[a-z]+/V\\d{4}__[a-z0-9_]+\\.sql", path));
    assertThat(scripts.keySet().stream().map(path -> path.replaceFirst(".*/(V\\d+)__.*", "$1")))
        .doesNotHaveDuplicates();
  }

  private DatabaseTrouble assertRefused(Migrations migrations) {
    DatabaseTrouble trouble =
        assertThrows(DatabaseTrouble.class, () -> migrations.apply(database.pool()));
    assertThat(trouble.kind()).isEqualTo(Kind.MIGRATION);
    return trouble;
  }
}
