package morrow.database;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.jspecify.annotations.Nullable;

/// The database cannot be asked right now: it restarts, fails over, is cut off or has no room left. The same request may work in
/// a few seconds. Whether a change that was under way has been stored is unknown; repeat it with the same idempotency key.
public final class DatabaseAway extends RuntimeException {
  private static final long serialVersionUID = 1L;

  DatabaseAway(SQLException cause) {
    super("The database did not answer in time.", cause);
  }

  /// Tells whether `failure`, or what lies beneath it, means that the database is away. A statement that broke off in the middle
  /// surfaces as JDBI's exception, not as this one, so callers that answer requests ask here.
  public static boolean causedBy(Throwable failure) {
    for (@Nullable Throwable t = failure; t != null; t = t.getCause()) {
      if (t instanceof DatabaseAway || t instanceof SQLTransientConnectionException) {
        return true;
      }
      if (t instanceof SQLException sql && sql.getSQLState() != null && isAway(sql.getSQLState())) {
        return true;
      }
    }
    return false;
  }

  /// 08: connection broken. 53: out of disk, memory or connections. 57P: shutting down, crashed, starting. 58: input or output
  /// failed. 25006: a node that was the leader and now only reads.
  private static boolean isAway(String state) {
    return state.startsWith("08")
        || state.startsWith("53")
        || state.startsWith("57P")
        || state.startsWith("58")
        || state.equals("25006");
  }
}
