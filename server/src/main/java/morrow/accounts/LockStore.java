package morrow.accounts;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/// Changes what opens an account, and takes accounts away. Each change names the proof it was allowed by: when that changed
/// meanwhile, nothing happens.
final class LockStore {
  private static final int TRIES = 4;
  private static final String DEADLOCK = "40P01";

  private final Jdbi database;

  private final List<BiConsumer<Handle, UUID>> beforeDeletion;

  /// @param beforeDeletion done in the transaction that takes an account away, while its rows are still there
  LockStore(Jdbi database, List<BiConsumer<Handle, UUID>> beforeDeletion) {
    this.database = database;
    this.beforeDeletion = beforeDeletion;
  }

  /// Sets a new passphrase and ends the other sessions.
  boolean changePassphrase(Proof proven, UUID session, PassphraseLock lock, Bytes authSalt) {
    return database.inTransaction(sql -> {
      int changed =
          sql.createUpdate(
                  """
                  update account set kdf_memory_kib = :memory, kdf_passes = :passes, kdf_lanes = :lanes, salt = :salt,
                    auth_salt = :authSalt, auth_hash = :authHash, wrapped_account_key = :wrapped
                  where id = :id and auth_hash = :proven
                  """)
              .bindMap(PassphraseColumns.of(lock, authSalt))
              .bind("id", proven.account())
              .bind("proven", proven.authHash().toArray())
              .execute();
      if (changed == 0) {
        return false;
      }
      sql.createUpdate("delete from session where account = :id and id <> :session")
          .bind("id", proven.account())
          .bind("session", session)
          .execute();
      return true;
    });
  }

  /// Sets a new recovery code.
  ///
  /// @return false when the proof does not hold any more
  boolean changeRecoveryCode(Proof proven, RecoveryLock lock) {
    return database.withHandle(sql ->
        sql.createUpdate(
                """
                update account set recovery_hash = :recoveryHash, recovery_wrapped_account_key = :recoveryWrapped
                where id = :id and auth_hash = :proven
                """)
            .bind("recoveryHash", lock.auth().hash().toArray())
            .bind("recoveryWrapped", lock.wrappedAccountKey().toArray())
            .bind("id", proven.account())
            .bind("proven", proven.authHash().toArray())
            .execute())
        > 0;
  }

  /// Sets a new passphrase and a new recovery code, ends all sessions, and takes second factors and passkeys away: who needs the code
  /// may have lost them too, and whoever else could come in shall not any more.
  ///
  /// @return whose account it was; empty when the old code is nobody's, or the new one somebody's
  Optional<UUID> recover(
      RecoveryAuth old, PassphraseLock lock, Bytes authSalt, RecoveryLock recovery) {
    return database.inTransaction(sql -> {
      Optional<UUID> account =
          sql.createQuery(
                  """
                  update account set kdf_memory_kib = :memory, kdf_passes = :passes, kdf_lanes = :lanes, salt = :salt,
                    auth_salt = :authSalt, auth_hash = :authHash, wrapped_account_key = :wrapped,
                    recovery_hash = :recoveryHash, recovery_wrapped_account_key = :recoveryWrapped
                  where recovery_hash = :old
                    and not exists (select from account where recovery_hash = :recoveryHash)
                  returning id
                  """)
              .bindMap(PassphraseColumns.of(lock, authSalt))
              .bind("recoveryHash", recovery.auth().hash().toArray())
              .bind("recoveryWrapped", recovery.wrappedAccountKey().toArray())
              .bind("old", old.hash().toArray())
              .mapTo(UUID.class)
              .findOne();
      if (account.isPresent()) {
        SecondFactorStore.clear(sql, account.get());
        sql.createUpdate("delete from session where account = :id")
            .bind("id", account.get())
            .execute();
      }
      return account;
    });
  }

  /// Takes an account away, with everything of it in every table. Who changes something of it at the same moment and this may wait for
  /// each other in the database; when it undoes this one, it is done again: nobody's deletion fails for somebody else's reading.
  boolean delete(Proof proven) {
    for (int left = TRIES; ; left--) {
      try {
        return deleteOnce(proven);
      } catch (JdbiException e) {
        boolean deadlock =
            e.getCause() instanceof SQLException s && DEADLOCK.equals(s.getSQLState());
        if (left == 1 || !deadlock) {
          throw e;
        }
      }
    }
  }

  private boolean deleteOnce(Proof proven) {
    return database.inTransaction(sql -> {
      Optional<UUID> held =
          sql.createQuery(
                  "select id from account where id = :id and auth_hash = :proven for update")
              .bind("id", proven.account())
              .bind("proven", proven.authHash().toArray())
              .mapTo(UUID.class)
              .findOne();
      held.ifPresent(id -> {
        beforeDeletion.forEach(work -> work.accept(sql, id));
        sql.createUpdate("delete from account where id = :id").bind("id", id).execute();
      });
      return held.isPresent();
    });
  }
}
