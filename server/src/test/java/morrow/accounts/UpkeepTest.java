package morrow.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
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

  /// An answer stays for those who read it, without a name; what was decided stays decided, without who decided.
  private static final Set<String> STAYS_WITHOUT_A_NAME =
      Set.of(
          "reply.reply_writer_fkey",
          "review_decision.review_decision_reviewer_fkey",
          "no_more_always_reviewed.no_more_always_reviewed_operator_fkey");

  @Test
  void everythingThatRefersToAnAccountGoesWithItOrForgetsIt() {
    List<String> stays =
        database
            .jdbi()
            .withHandle(sql ->
                sql.createQuery(
                        """
                        select conrelid::regclass::text || '.' || conname from pg_constraint
                        where contype = 'f' and confrelid = 'account'::regclass and confdeltype <> 'c'
                          and not (confdeltype = 'n' and conrelid::regclass::text || '.' || conname = any(:forgets))
                        """)
                    .bindArray("forgets", String.class, STAYS_WITHOUT_A_NAME)
                    .mapTo(String.class)
                    .list());
    assertThat(stays).isEmpty();
  }
}
