package morrow.specialists;

import java.util.UUID;
import org.jdbi.v3.core.Handle;

/// Is told in the same transaction when a specialist begins or ceases to see people: verified, suspended, reinstated, expired.
/// Also when a specialist who sees people has changed the zone or the ways of meeting, because free times follow from both.
@FunctionalInterface
public interface StandingListener {
  /// Takes notice of the change.
  ///
  /// @param transaction in which the change is made, with the specialist's new row already in it; what this throws undoes the change
  /// @param seesPeople whether the specialist is verified today. It may be what it was before
  void changed(Handle transaction, UUID specialist, boolean seesPeople);
}
