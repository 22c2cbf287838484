package morrow.accounts;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Who is signed in, and which unlocks an account had.
///
/// ```
/// (none) ──right passphrase or code──▶ alive     begin
/// alive ──used──▶ alive                          current, noted at most once a minute
/// alive ──unused for idleEnd, or absoluteEnd after it began──▶ ended
/// alive ──end, endOthers, a new passphrase, a recovery, the account's deletion──▶ ended
/// ended ──purge──▶ gone
/// ```
///
/// Since use is noted once a minute, an idle session ends up to a minute early, never late.
public final class Sessions {
  static final int MOST_SESSIONS = 20;
  static final int MOST_UNLOCKS = 50;
  static final Duration UNLOCKS_SHOWN = Duration.ofDays(90);
  private static final Duration NOTED_EACH = Duration.ofMinutes(1);

  private final SessionStore store;
  private final AccountsSettings settings;
  private final InstantSource clock;

  public Sessions(SessionStore store, AccountsSettings settings, InstantSource clock) {
    this.store = store;
    this.settings = settings;
    this.clock = clock;
  }

  /// Begins a session on the strength of a proof.
  ///
  /// @param passkey the one that was used; empty without one
  /// @return empty when the proof does not hold any more
  Optional<SessionToken> begin(
      Proof proven, Optional<UUID> passkey, Unlock.How how, Visitor visitor) {
    SessionToken token = SessionToken.random();
    Unlock unlock = new Unlock(now(), how, visitor.browser());
    boolean begun =
        store.begin(
            proven, passkey, UUID.randomUUID(), token.hash(), unlock, MOST_SESSIONS, MOST_UNLOCKS);
    return begun ? Optional.of(token) : Optional.empty();
  }

  /// The session of a cookie's value; empty when there is none or it ended.
  Optional<SessionStore.Current> current(String cookie) {
    Optional<SessionStore.Current> current =
        SessionToken.parse(cookie).flatMap(token -> store.current(token.hash(), alive()));
    current.ifPresent(session -> {
      Instant now = now();
      if (!now.isBefore(session.lastSeenAt().plus(NOTED_EACH))) {
        store.seen(session.account(), session.session(), now);
      }
    });
    return current;
  }

  /// The sessions that have not ended, last used first.
  List<Session> list(UUID account, UUID current) {
    return store.list(account, current, alive());
  }

  /// The latest unlocks, newest first.
  List<Unlock> unlocks(UUID account) {
    return store.unlocks(account, now().minus(UNLOCKS_SHOWN), MOST_UNLOCKS);
  }

  void end(UUID account, UUID session) {
    store.end(account, session);
  }

  /// Ends all sessions but the current one and says how many.
  int endOthers(UUID account, UUID current) {
    return store.endOthers(account, current, alive());
  }

  /// Takes away what is over.
  void purge() {
    store.purge(alive(), now().minus(UNLOCKS_SHOWN));
  }

  private SessionStore.Alive alive() {
    Instant now = now();
    return new SessionStore.Alive(now.minus(settings.absoluteEnd()), now.minus(settings.idleEnd()));
  }

  /// As exact as the database keeps it.
  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
