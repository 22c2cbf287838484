package morrow.consultations;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;
import morrow.availability.Availability;
import morrow.availability.Rules;
import morrow.specialists.StandingListener;
import org.jdbi.v3.core.Handle;

/// What becomes of consultations to come when a specialist is suspended or an account is deleted. Both happen in the transaction of
/// who does it: it is all so, or nothing of it.
final class Endings implements StandingListener {
  private final Availability availability;
  private final WaitingList waiting;
  private final InstantSource clock;

  Endings(Availability availability, WaitingList waiting, InstantSource clock) {
    this.availability = availability;
    this.waiting = waiting;
    this.clock = clock;
  }

  /// Calls everything off that a suspended specialist has to come. When a verification has merely run out, what was booked while it
  /// held takes place; what is only held is let go of.
  @Override
  public void changed(Handle transaction, UUID specialist, boolean seesPeople) {
    if (seesPeople) {
      return;
    }
    Instant now = clock.instant();
    EndingStore store = new EndingStore(transaction);
    // Nothing is free of who does not see people, so no time is passed on.
    if (isThere(transaction, specialist)) {
      store.letGo(specialist);
      if (store.isSuspended(specialist)) {
        store.suspend(specialist, now);
      }
    }
  }

  /// Tells the other sides of an account that is about to be deleted, without a name, and frees their time.
  void beforeDeletion(Handle transaction, UUID account) {
    Instant now = clock.instant();
    EndingStore store = new EndingStore(transaction);
    store.awaitAccount(account);
    if (isThere(transaction, account)) {
      store.tellPersonsOf(account, now);
    }
    // Always in one order, so that nobody waits for each other.
    for (UUID specialist : store.specialistsOf(account)) {
      Rules rules;
      try {
        rules = availability.lock(transaction, specialist);
      } catch (NoSuchElementException _) {
        continue; // That one is gone too.
      }
      List<Freed> freed = store.deleteComing(account, specialist, now);
      for (Freed time : freed) {
        waiting.passOn(transaction, rules, time, now);
      }
    }
  }

  private boolean isThere(Handle transaction, UUID specialist) {
    try {
      availability.lock(transaction, specialist);
      return true;
    } catch (NoSuchElementException _) {
      return false; // Never had a free time.
    }
  }
}
