package morrow.accounts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/// Passkeys in the database.
final class PasskeyStore {
  enum Added {
    ADDED,
    /// Somebody has this credential, or the account has the most already.
    REFUSED,
    NOT_ALLOWED
  }

  private final Jdbi database;

  PasskeyStore(Jdbi database) {
    this.database = database;
  }

  List<Passkey> of(UUID account) {
    return database.withHandle(sql ->
        sql.createQuery("select * from passkey where account = :account order by created_at, id")
            .bind("account", account)
            .map((row, _) -> toPasskey(row))
            .list());
  }

  Optional<Passkey> find(Bytes credential, String site) {
    return database.withHandle(sql ->
        sql.createQuery("select * from passkey where credential = :credential and site = :site")
            .bind("credential", credential.toArray())
            .bind("site", site)
            .map((row, _) -> toPasskey(row))
            .findOne());
  }

  /// Keeps a new passkey and lets the session pass with it.
  Added add(
      SecondFactorStore.Allowed allowed, Passkey passkey, Bytes challenge, Instant end, int most) {
    return database.inTransaction(sql -> {
      if (!allowed.holds(sql)) {
        return Added.NOT_ALLOWED;
      }
      int added =
          sql.createUpdate(
                  """
                  insert into passkey (account, id, credential, site, public_key, sign_count, wrapped_account_key, name, created_at)
                  select :account, :id, :credential, :site, :publicKey, :signCount, :wrapped, :name, :now
                  where (select count(*) from passkey where account = :account) < :most
                  on conflict do nothing
                  """)
              .bind("account", passkey.account())
              .bind("id", passkey.id())
              .bind("credential", passkey.credential().toArray())
              .bind("site", passkey.site())
              .bind("publicKey", passkey.publicKey().toArray())
              .bind("signCount", passkey.signCount())
              .bind("wrapped", passkey.wrappedAccountKey().map(Bytes::toArray).orElse(null))
              .bind("name", passkey.name())
              .bind("now", passkey.createdAt())
              .bind("most", most)
              .execute();
      if (added == 0 || !answered(sql, challenge, end)) {
        sql.rollback();
        return Added.REFUSED;
      }
      SecondFactorStore.pass(sql, allowed.account(), allowed.session(), passkey.createdAt());
      return Added.ADDED;
    });
  }

  /// Notes that a passkey signed. Of one answer sent twice, and of two with one counter, one counts.
  boolean use(Passkey passkey, long signCount, Bytes challenge, Instant end, Instant now) {
    return database.inTransaction(sql -> {
      int used =
          sql.createUpdate(
                  """
                  update passkey set sign_count = :signCount, last_used_at = :now
                  where account = :account and id = :id
                    and (sign_count < :signCount or (sign_count = 0 and :signCount = 0))
                  """)
              .bind("signCount", signCount)
              .bind("now", now)
              .bind("account", passkey.account())
              .bind("id", passkey.id())
              .execute();
      if (used == 0 || !answered(sql, challenge, end)) {
        sql.rollback();
        return false;
      }
      return true;
    });
  }

  boolean wasAnswered(Bytes challenge) {
    return database.withHandle(sql ->
        sql.createQuery(
                "select exists (select from answered_challenge where challenge = :challenge)")
            .bind("challenge", challenge.toArray())
            .mapTo(Boolean.class)
            .one());
  }

  private static boolean answered(org.jdbi.v3.core.Handle sql, Bytes challenge, Instant end) {
    return sql.createUpdate(
                """
                insert into answered_challenge (challenge, expires_at) values (:challenge, :end) on conflict do nothing
                """)
            .bind("challenge", challenge.toArray())
            .bind("end", end)
            .execute()
        > 0;
  }

  /// Lets a session pass that a passkey of its account answered for, if that is still there.
  boolean pass(Passkey passkey, UUID session, Instant now) {
    return database.inTransaction(sql ->
        sql.createQuery("select true from passkey where account = :account and id = :id for share")
                .bind("account", passkey.account())
                .bind("id", passkey.id())
                .mapTo(Boolean.class)
                .findOne()
                .isPresent()
            && SecondFactorStore.pass(sql, passkey.account(), session, now));
  }

  /// Takes a passkey away and ends the other sessions; empty when there is none of that id.
  Optional<SecondFactorStore.Removed> remove(
      SecondFactorStore.Allowed allowed, UUID id, boolean oneHasToStay) {
    return database.inTransaction(sql -> {
      if (!allowed.holds(sql)) {
        return Optional.of(SecondFactorStore.Removed.NOT_ALLOWED);
      }
      int removed =
          sql.createUpdate("delete from passkey where account = :account and id = :id")
              .bind("account", allowed.account())
              .bind("id", id)
              .execute();
      if (removed == 0) {
        return Optional.empty();
      }
      if (oneHasToStay && SecondFactorStore.count(sql, allowed.account()) == 0) {
        sql.rollback();
        return Optional.of(SecondFactorStore.Removed.LAST);
      }
      SecondFactorStore.endOthers(sql, allowed);
      return Optional.of(SecondFactorStore.Removed.REMOVED);
    });
  }

  void purge(Instant now) {
    database.useHandle(sql ->
        sql.createUpdate("delete from answered_challenge where expires_at <= :now")
            .bind("now", now)
            .execute());
  }

  private static Passkey toPasskey(ResultSet row) throws SQLException {
    return new Passkey(
        row.getObject("account", UUID.class),
        row.getObject("id", UUID.class),
        Bytes.of(row.getBytes("credential")),
        row.getString("site"),
        Bytes.of(row.getBytes("public_key")),
        row.getLong("sign_count"),
        Optional.ofNullable(row.getBytes("wrapped_account_key")).map(Bytes::of),
        row.getString("name"),
        row.getTimestamp("created_at").toInstant(),
        Optional.ofNullable(row.getTimestamp("last_used_at")).map(Timestamp::toInstant));
  }
}
