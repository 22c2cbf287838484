package morrow.consultations;

import java.sql.SQLException;
import java.util.NoSuchElementException;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;

/// Does all of something in one transaction, or nothing. When an account is deleted at the same moment, the two may wait for each
/// other in the database, which then undoes one of them; that one is done again and sees what the other left.
final class Turns {
  private static final int TRIES = 4;
  private static final String DEADLOCK = "40P01";

  private Turns() {}

  /// @param gone what comes of it when the specialist's account is deleted at this moment
  static <T> T take(Jdbi database, T gone, Function<Handle, T> work) {
    for (int left = TRIES; ; left--) {
      try {
        return database.inTransaction(work::apply);
      } catch (NoSuchElementException _) {
        return gone;
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
