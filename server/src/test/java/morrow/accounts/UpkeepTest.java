package morrow.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import morrow.database.Database;
import morrow.database.WithDatabase;
import org.junit.jupiter.api.Test;

@WithDatabase
class UpkeepTest {
  private final Database database;

  UpkeepTest(Database database) {
    this.database = database;
  }

  @Test
  void everyTableThatGoesWithAnAccountIsVacuumed() {
    List<String> tables = new UpkeepStore(database.jdbi()).tablesOfAccounts();
    assertThat(tables).startsWith("account").contains("session", "unlock", "invitation");
    List<String> all =
        database
            .jdbi()
            .withHandle(sql ->
                sql.createQuery(
                        """
                        select distinct conrelid::regclass::text from pg_constraint
                        where contype = 'f' and confrelid = 'account'::regclass
                        """)
                    .mapTo(String.class)
                    .list());
    assertThat(tables).containsAll(all);
  }

  @Test
  void everythingThatRefersToAnAccountGoesWithIt() {
    List<String> stays =
        database
            .jdbi()
            .withHandle(sql ->
                sql.createQuery(
                        """
                        select conrelid::regclass::text || '.' || conname from pg_constraint
                        where contype = 'f' and confrelid = 'account'::regclass and confdeltype <> 'c'
                        """)
                    .mapTo(String.class)
                    .list());
    assertThat(stays).isEmpty();
  }
}
