package morrow.consultations;

import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import morrow.availability.Availability;
import morrow.availability.Rules;
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

  /// Waits for a person's turn and then for a specialist's, and takes away holds of both that are over.
  ///
  /// @throws NoSuchElementException when one of the accounts is gone
  static Rules await(
      Handle sql, Availability availability, UUID person, UUID specialist, Instant now) {
    ConsultationStore store = new ConsultationStore(sql);
    if (!store.awaitPerson(person)) {
      throw new NoSuchElementException("the person's account");
    }
    Rules rules = await(sql, availability, specialist, store.specialistsOfHoldsOver(person, now));
    for (Freed freed : store.letGoOver(person, specialist, now)) {
      availability.afterChange(sql, freed.specialist(), freed.starts(), freed.until());
    }
    return rules;
  }

  /// Waits for several specialists, always in one order, so that nobody waits for each other.
  static Rules await(
      Handle sql, Availability availability, UUID specialist, Collection<UUID> others) {
    TreeSet<UUID> all = new TreeSet<>(others);
    all.add(specialist);
    Rules rules = null;
    for (UUID each : all) {
      Rules of = availability.lock(sql, each);
      rules = each.equals(specialist) ? of : rules;
    }
    return Objects.requireNonNull(rules);
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
