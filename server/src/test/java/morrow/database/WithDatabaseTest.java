package morrow.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

@WithDatabase
class WithDatabaseTest {
  private final Database database;

  WithDatabaseTest(Database database) {
    this.database = database;
  }

  @Test
  void aTestClassGetsADatabaseWithAllTables() {
    int accounts =
        database
            .jdbi()
            .withHandle(h -> h.createQuery("select count(*) from account").mapTo(int.class).one());

    assertThat(accounts).isZero();
    assertThat(database.answers()).isTrue();
  }

  @Test
  void bothKindsOfServerAreTheOnesAskedFor() {
    boolean debian = "debian".equals(System.getProperty("morrow.test.postgres"));
    String port =
        database
            .jdbi()
            .withHandle(h -> h.createQuery("show listen_addresses").mapTo(String.class).one());

    assertThat(port).isEqualTo(debian ? "127.0.0.1" : "");
  }

  @Test
  void aFailureTellsTheStatementsTroubleAndNoValue() {
    Jdbi jdbi = database.jdbi();
    jdbi.useHandle(h -> h.execute("create table once (word text primary key)"));
    jdbi.useHandle(h -> h.execute("insert into once values (?)", "private"));

    RuntimeException twice =
        assertThrows(
            RuntimeException.class,
            () -> jdbi.useHandle(h -> h.execute("insert into once values (?)", "private")));

    assertThat(twice).hasStackTraceContaining("once_pkey");
    assertThat(twice.toString()).doesNotContain("private");
    assertThat(String.valueOf(twice.getCause())).doesNotContain("private");
  }
}
