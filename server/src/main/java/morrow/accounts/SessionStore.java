package morrow.accounts;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/// Sessions and unlocks in the database.
public final class SessionStore {
  /// A session as its cookie finds it.
  ///
  /// @param passed whether it is past the second factor
  record Current(UUID account, UUID session, Role role, boolean passed, Instant lastSeenAt) {}

  /// A session that has not ended: both instants are later than these.
  record Alive(Instant startedAfter, Instant seenAfter) {}

  private final Jdbi database;

  public SessionStore(Jdbi database) {
    this.database = database;
  }

  /// Begins a session and notes the unlock, unless the proof that allowed it does not hold any more: the account's row is
  /// kept from changing until both are stored. Beyond the most, the oldest go.
  ///
  /// @param passkey the one that was used, which is the second factor too and has to be there still; empty without one
  boolean begin(
      Proof proven,
      Optional<UUID> passkey,
      UUID session,
      Bytes tokenHash,
      Unlock unlock,
      int mostSessions,
      int mostUnlocks) {
    return database.inTransaction(sql -> {
      boolean holds =
          sql.createQuery(
                  """
                  select true from account where id = :account and auth_hash = :proven for no key update
                  """)
              .bind("account", proven.account())
              .bind("proven", proven.authHash().toArray())
              .mapTo(Boolean.class)
              .findOne()
              .isPresent();
      if (!holds || (passkey.isPresent() && !isThere(sql, proven, passkey.get()))) {
        return false;
      }
      sql.createUpdate(
              """
              insert into session (token_hash, account, id, started_at, last_seen_at, browser, passed_at)
              values (:token, :account, :id, :now, :now, :browser, :passedAt)
              """)
          .bind("token", tokenHash.toArray())
          .bind("account", proven.account())
          .bind("id", session)
          .bind("now", unlock.at())
          .bind("browser", unlock.browser())
          .bind("passedAt", passkey.isPresent() ? unlock.at() : null)
          .execute();
      sql.createUpdate(
              """
              delete from session where account = :account and id <> :id and id in
                (select id from session where account = :account order by last_seen_at desc, id offset :most)
              """)
          .bind("account", proven.account())
          .bind("id", session)
          .bind("most", mostSessions)
          .execute();
      sql.createUpdate(
              """
              insert into unlock (account, id, at, how, browser) values (:account, :id, :now, :how, :browser)
              """)
          .bind("account", proven.account())
          .bind("id", session)
          .bind("now", unlock.at())
          .bind("how", unlock.how().word())
          .bind("browser", unlock.browser())
          .execute();
      sql.createUpdate(
              """
              delete from unlock where account = :account and id in
                (select id from unlock where account = :account order by at desc, id offset :most)
              """)
          .bind("account", proven.account())
          .bind("most", mostUnlocks)
          .execute();
      return true;
    });
  }

  private static boolean isThere(Handle sql, Proof proven, UUID passkey) {
    return sql.createQuery(
            "select true from passkey where account = :account and id = :id for share")
        .bind("account", proven.account())
        .bind("id", passkey)
        .mapTo(Boolean.class)
        .findOne()
        .isPresent();
  }

  Optional<Current> current(Bytes tokenHash, Alive alive) {
    return database.withHandle(sql ->
        sql.createQuery(
                """
                select session.account, session.id, account.role, session.last_seen_at,
                  account.role = 'person' or session.passed_at is not null as passed
                from session join account on account.id = session.account
                where session.token_hash = :token
                  and session.started_at > :startedAfter and session.last_seen_at > :seenAfter
                """)
            .bind("token", tokenHash.toArray())
            .bind("startedAfter", alive.startedAfter)
            .bind("seenAfter", alive.seenAfter)
            .map((row, _) ->
                new Current(
                    row.getObject("account", UUID.class),
                    row.getObject("id", UUID.class),
                    Role.of(row.getString("role")),
                    row.getBoolean("passed"),
                    row.getTimestamp("last_seen_at").toInstant()))
            .findOne());
  }

  void seen(UUID account, UUID session, Instant now) {
    database.useHandle(sql ->
        sql.createUpdate(
                """
                update session set last_seen_at = :now where account = :account and id = :session and last_seen_at < :now
                """)
            .bind("now", now)
            .bind("account", account)
            .bind("session", session)
            .execute());
  }

  List<Session> list(UUID account, UUID current, Alive alive) {
    return database.withHandle(sql ->
        sql.createQuery(
                """
                select id, started_at, last_seen_at, browser from session
                where account = :account and started_at > :startedAfter and last_seen_at > :seenAfter
                order by last_seen_at desc, id
                """)
            .bind("account", account)
            .bind("startedAfter", alive.startedAfter)
            .bind("seenAfter", alive.seenAfter)
            .map((row, _) ->
                new Session(
                    row.getTimestamp("started_at").toInstant(),
                    row.getTimestamp("last_seen_at").toInstant(),
                    row.getString("browser"),
                    current.equals(row.getObject("id", UUID.class))))
            .list());
  }

  List<Unlock> unlocks(UUID account, Instant after, int most) {
    return database.withHandle(sql ->
        sql.createQuery(
                """
                select at, how, browser from unlock where account = :account and at > :after
                order by at desc, id limit :most
                """)
            .bind("account", account)
            .bind("after", after)
            .bind("most", most)
            .map((row, _) ->
                new Unlock(
                    row.getTimestamp("at").toInstant(),
                    Unlock.How.of(row.getString("how")),
                    row.getString("browser")))
            .list());
  }

  void end(UUID account, UUID session) {
    database.useHandle(sql ->
        sql.createUpdate("delete from session where account = :account and id = :session")
            .bind("account", account)
            .bind("session", session)
            .execute());
  }

  /// Ends all sessions of an account but one.
  ///
  /// @return how many of them were still alive
  int endOthers(UUID account, UUID session, Alive alive) {
    return database.withHandle(sql ->
        sql.createQuery(
                """
                with ended as
                  (delete from session where account = :account and id <> :session returning started_at, last_seen_at)
                select count(*) from ended where started_at > :startedAfter and last_seen_at > :seenAfter
                """)
            .bind("account", account)
            .bind("session", session)
            .bind("startedAfter", alive.startedAfter)
            .bind("seenAfter", alive.seenAfter)
            .mapTo(Integer.class)
            .one());
  }

  /// Takes away what is over: sessions that ended, and unlocks that are too old to be shown.
  void purge(Alive alive, Instant unlocksAfter) {
    database.useHandle(sql -> {
      sql.createUpdate(
              """
              delete from session where started_at <= :startedAfter or last_seen_at <= :seenAfter
              """)
          .bind("startedAfter", alive.startedAfter)
          .bind("seenAfter", alive.seenAfter)
          .execute();
      sql.createUpdate("delete from unlock where at <= :after")
          .bind("after", unlocksAfter)
          .execute();
    });
  }
}
