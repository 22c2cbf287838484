package morrow.review;

import java.sql.SQLException;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;

/// Does all of something in one transaction, or nothing. When an account is deleted at the same moment, the two may wait for each
/// other in the database, which then undoes one of them; that one is done again and sees what the other left.
final class Turn {
  private static final int TRIES = 4;
  private static final String DEADLOCK = "40P01";
  private static final String REFERENCE_GONE = "23503";

  private Turn() {}

  static <T> T take(Jdbi database, Function<Handle, T> work) {
    for (int left = TRIES; ; left--) {
      try {
        return database.inTransaction(work::apply);
      } catch (JdbiException e) {
        String state = state(e);
        boolean again = DEADLOCK.equals(state) || REFERENCE_GONE.equals(state);
        if (left == 1 || !again) {
          throw e;
        }
      }
    }
  }

  private static @Nullable String state(Throwable failure) {
    for (@Nullable Throwable t = failure; t != null; t = t.getCause()) {
      if (t instanceof SQLException sql) {
        return sql.getSQLState();
      }
    }
    return null;
  }
}
