package morrow.questions;

import java.sql.SQLException;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;

/// Does all of something in one transaction, or nothing. When an account is deleted at the same moment, the two may wait for each
/// other in the database, which then undoes one of them; that one is done again and sees what the other left.
final class Tries {
  private static final int MOST = 4;
  private static final String DEADLOCK = "40P01";

  private Tries() {}

  /// Undoes what was done in the transaction, and is what came of it.
  static final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    final transient Outcome outcome;

    Refused(Outcome outcome) {
      super("refused", null, false, false);
      this.outcome = outcome;
    }
  }

  static Outcome take(Jdbi database, Function<Handle, Outcome> work) {
    for (int left = MOST; ; left--) {
      try {
        return database.inTransaction(work::apply);
      } catch (Refused refused) {
        return refused.outcome;
      } catch (JdbiException e) {
        if (left == 1 || !isDeadlock(e)) {
          throw e;
        }
      }
    }
  }

  private static boolean isDeadlock(Throwable failure) {
    for (@Nullable Throwable t = failure; t != null; t = t.getCause()) {
      if (t instanceof SQLException sql && DEADLOCK.equals(sql.getSQLState())) {
        return true;
      }
    }
    return false;
  }
}
