package morrow.accounts;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/// Apps that make codes, and which sessions have passed. Every change locks the account's row first, so that of two at one moment
/// the second sees what the first did.
final class SecondFactorStore {
  /// By what a change of the factors is allowed.
  ///
  /// @param proven the passphrase as it was proven; empty for a session that has not passed, which may only set up the first factor
  record Allowed(UUID account, UUID session, Optional<Proof> proven) {
    /// Locks the account's row.
    ///
    /// @return false when it is not allowed any more
    boolean holds(Handle sql) {
      boolean there =
          sql.createQuery(
                  """
                  select true from account
                  where id = :account and (cast(:proven as bytea) is null or auth_hash = :proven) for no key update
                  """)
              .bind("account", account)
              .bind("proven", proven.map(proof -> proof.authHash().toArray()).orElse(null))
              .mapTo(Boolean.class)
              .findOne()
              .isPresent();
      return there && (proven.isPresent() || count(sql, account) == 0);
    }
  }

  private final Jdbi database;

  SecondFactorStore(Jdbi database) {
    this.database = database;
  }

  /// Whether there is a factor at all.
  boolean has(UUID account) {
    return database.withHandle(sql -> count(sql, account) > 0);
  }

  /// How many factors an account has.
  static int count(Handle sql, UUID account) {
    return sql.createQuery(
            """
            select (select count(*) from code_app where account = :account and seed is not null)
              + (select count(*) from passkey where account = :account)
            """)
        .bind("account", account)
        .mapTo(Integer.class)
        .one();
  }

  Optional<CodeApp> codeApp(UUID account) {
    return database.withHandle(sql ->
        sql.createQuery(
                "select seed, offered_seed, last_step from code_app where account = :account")
            .bind("account", account)
            .map((row, _) ->
                new CodeApp(
                    Optional.ofNullable(row.getBytes("seed")).map(Bytes::of),
                    Optional.ofNullable(row.getBytes("offered_seed")).map(Bytes::of),
                    row.getLong("last_step")))
            .findOne());
  }

  /// Keeps the seed of an app until a code from it is typed; the app that counts goes on counting.
  boolean offer(Allowed allowed, Bytes seed) {
    return database.inTransaction(sql -> {
      if (!allowed.holds(sql)) {
        return false;
      }
      sql.createUpdate(
              """
              insert into code_app (account, offered_seed) values (:account, :seed)
              on conflict (account) do update set offered_seed = :seed
              """)
          .bind("account", allowed.account)
          .bind("seed", seed.toArray())
          .execute();
      return true;
    });
  }

  /// Lets the offered app take the place of the other, and the session pass.
  ///
  /// @param passed whether the session had passed before; if not, there must be no factor yet
  boolean confirm(
      UUID account, UUID session, boolean passed, Bytes offered, long step, Instant now) {
    return database.inTransaction(sql -> {
      sql.createQuery("select id from account where id = :account for no key update")
          .bind("account", account)
          .mapTo(UUID.class)
          .findOne();
      if (!passed && count(sql, account) > 0) {
        return false;
      }
      int confirmed =
          sql.createUpdate(
                  """
                  update code_app set seed = offered_seed, offered_seed = null, last_step = :step
                  where account = :account and offered_seed = :offered
                  """)
              .bind("step", step)
              .bind("account", account)
              .bind("offered", offered.toArray())
              .execute();
      return confirmed > 0 && pass(sql, account, session, now);
    });
  }

  /// Uses up a code and lets the session pass.
  ///
  /// @return false when that code was used meanwhile, or the app or the session is gone
  boolean pass(UUID account, UUID session, Bytes seed, long step, Instant now) {
    return database.inTransaction(sql -> {
      int used =
          sql.createUpdate(
                  """
                  update code_app set last_step = :step
                  where account = :account and seed = :seed and last_step < :step
                  """)
              .bind("step", step)
              .bind("account", account)
              .bind("seed", seed.toArray())
              .execute();
      return used > 0 && pass(sql, account, session, now);
    });
  }

  static boolean pass(Handle sql, UUID account, UUID session, Instant now) {
    return sql.createUpdate(
                """
                update session set passed_at = coalesce(passed_at, :now) where account = :account and id = :session
                """)
            .bind("now", now)
            .bind("account", account)
            .bind("session", session)
            .execute()
        > 0;
  }

  /// What became of taking a factor away.
  enum Removed {
    REMOVED,
    /// The last one of an account that needs one.
    LAST,
    NOT_ALLOWED
  }

  /// Takes the app away and ends the other sessions.
  Removed removeApp(Allowed allowed, boolean oneHasToStay) {
    return database.inTransaction(sql -> {
      if (!allowed.holds(sql)) {
        return Removed.NOT_ALLOWED;
      }
      sql.createUpdate("delete from code_app where account = :account")
          .bind("account", allowed.account)
          .execute();
      if (oneHasToStay && count(sql, allowed.account) == 0) {
        sql.rollback();
        return Removed.LAST;
      }
      endOthers(sql, allowed);
      return Removed.REMOVED;
    });
  }

  static void endOthers(Handle sql, Allowed allowed) {
    sql.createUpdate("delete from session where account = :account and id <> :session")
        .bind("account", allowed.account())
        .bind("session", allowed.session())
        .execute();
  }

  /// Takes all factors of a specialist away and ends the sessions.
  ///
  /// @return false when no specialist has this handle
  boolean reset(String handle) {
    return database.inTransaction(sql -> {
      Optional<UUID> specialist =
          sql.createQuery(
                  "select id from account where handle = :handle and role = 'specialist' for no key update")
              .bind("handle", handle)
              .mapTo(UUID.class)
              .findOne();
      specialist.ifPresent(id -> {
        clear(sql, id);
        sql.createUpdate("delete from session where account = :account")
            .bind("account", id)
            .execute();
      });
      return specialist.isPresent();
    });
  }

  /// Takes all factors and passkeys of an account away.
  static void clear(Handle sql, UUID account) {
    sql.createUpdate("delete from code_app where account = :account")
        .bind("account", account)
        .execute();
    sql.createUpdate("delete from passkey where account = :account")
        .bind("account", account)
        .execute();
  }
}
