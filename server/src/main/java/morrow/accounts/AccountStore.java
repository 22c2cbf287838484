package morrow.accounts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/// Accounts in the database. A method that changes something after a proof names the proof again, so that what was proven
/// cannot have changed meanwhile.
public final class AccountStore {
  /// What a sign-up leaves in the database.
  ///
  /// @param role counts when there is no invitation
  record NewAccount(
      UUID id,
      Handle handle,
      Role role,
      PassphraseLock passphrase,
      Bytes authSalt,
      RecoveryLock recovery,
      Identity identity,
      @Nullable InvitationCode invitation) {}

  /// What the owner's passphrase is compared with, and under which handle wrong ones are counted.
  record OwnProof(Handle handle, Proof proof) {}

  enum Added {
    ADDED,
    HANDLE_TAKEN,
    RECOVERY_CODE_USED,
    INVITATION_UNKNOWN
  }

  private final Jdbi database;

  public AccountStore(Jdbi database) {
    this.database = database;
  }

  /// This installation's secret of a name; the first to ask sets it.
  Bytes installationSecret(String name, Bytes fresh) {
    return database.inTransaction(sql -> {
      sql.createUpdate(
              """
              insert into installation_secret (name, secret) values (:name, :fresh) on conflict do nothing
              """)
          .bind("name", name)
          .bind("fresh", fresh.toArray())
          .execute();
      return sql.createQuery("select secret from installation_secret where name = :name")
          .bind("name", name)
          .map((row, _) -> Bytes.of(row.getBytes("secret")))
          .one();
    });
  }

  Set<Handle> taken(Collection<Handle> handles) {
    return database.withHandle(sql ->
        sql
            .createQuery("select handle from account where handle = any(:handles)")
            .bindArray("handles", String.class, handles.stream().map(Handle::word).toArray())
            .mapTo(String.class)
            .stream()
            .map(Handle::new)
            .collect(Collectors.toSet()));
  }

  /// The challenge of a handle. Always one row, so that a handle without an account costs and looks the same.
  Challenge challenge(String handle, Challenge unknown) {
    return database.withHandle(sql ->
        sql.createQuery(
                """
                select coalesce(kdf_memory_kib, :memory) as kdf_memory_kib, coalesce(kdf_passes, :passes) as kdf_passes,
                       coalesce(kdf_lanes, :lanes) as kdf_lanes, coalesce(salt, :salt) as salt
                from (values (cast(:handle as text))) as asked (handle) left join account using (handle)
                """)
            .bind("handle", handle)
            .bind("memory", unknown.kdf().memoryKiB())
            .bind("passes", unknown.kdf().passes())
            .bind("lanes", unknown.kdf().lanes())
            .bind("salt", unknown.salt().toArray())
            .map((row, _) -> new Challenge(kdf(row), Bytes.of(row.getBytes("salt"))))
            .one());
  }

  /// What a handle's passphrase is compared with. Always one row, like [#challenge].
  Proof proof(String handle, Proof unknown) {
    return database.withHandle(sql ->
        sql.createQuery(
                """
                select id, coalesce(auth_salt, :salt) as auth_salt, coalesce(auth_hash, :hash) as auth_hash
                from (values (cast(:handle as text))) as asked (handle) left join account using (handle)
                """)
            .bind("handle", handle)
            .bind("salt", unknown.authSalt().toArray())
            .bind("hash", unknown.authHash().toArray())
            .map((row, _) -> toProof(row))
            .one());
  }

  Optional<Account> account(UUID id) {
    return database.withHandle(sql ->
        sql.createQuery(
                """
                select id, handle, role, kdf_memory_kib, kdf_passes, kdf_lanes, salt, wrapped_account_key,
                       identity_signing, identity_agreement, identity_agreement_signature, identity_sealed
                from account where id = :id
                """)
            .bind("id", id)
            .map((row, _) -> toAccount(row))
            .findOne());
  }

  /// What the passphrase of a known account is compared with.
  Optional<OwnProof> ownProof(UUID id) {
    return database.withHandle(sql ->
        sql.createQuery("select id, handle, auth_salt, auth_hash from account where id = :id")
            .bind("id", id)
            .map((row, _) -> new OwnProof(new Handle(row.getString("handle")), toProof(row)))
            .findOne());
  }

  /// What the passphrase of a recovery code's account is compared with.
  Optional<Proof> proofByRecoveryCode(RecoveryAuth auth) {
    return database.withHandle(sql ->
        sql.createQuery("select id, auth_salt, auth_hash from account where recovery_hash = :hash")
            .bind("hash", auth.hash().toArray())
            .map((row, _) -> toProof(row))
            .findOne());
  }

  boolean isAnothers(RecoveryAuth auth, UUID account) {
    return database.withHandle(sql ->
        sql.createQuery(
                """
                select exists (select from account where recovery_hash = :hash and id <> :account)
                """)
            .bind("hash", auth.hash().toArray())
            .bind("account", account)
            .mapTo(Boolean.class)
            .one());
  }

  Optional<Outcome.Found> found(RecoveryAuth auth) {
    return database.withHandle(sql ->
        sql.createQuery(
                """
                select handle, recovery_wrapped_account_key from account where recovery_hash = :hash
                """)
            .bind("hash", auth.hash().toArray())
            .map((row, _) ->
                new Outcome.Found(
                    new Handle(row.getString("handle")),
                    Bytes.of(row.getBytes("recovery_wrapped_account_key"))))
            .findOne());
  }

  /// Makes an account and uses up its invitation, or does neither. Of two at the same moment with one handle or one
  /// invitation, one succeeds.
  Added add(NewAccount account, Instant now) {
    return database.inTransaction(sql -> {
      Role role = account.role;
      if (account.invitation != null) {
        Optional<Role> invited =
            sql.createQuery(
                    """
                    select role from invitation where code_hash = :code and expires_at > :now for update
                    """)
                .bind("code", account.invitation.hash().toArray())
                .bind("now", now)
                .mapTo(String.class)
                .findOne()
                .map(Role::of);
        if (invited.isEmpty()) {
          return Added.INVITATION_UNKNOWN;
        }
        role = invited.get();
      }
      int added =
          sql.createUpdate(
                  """
                  insert into account (id, handle, role, created_at, kdf_memory_kib, kdf_passes, kdf_lanes, salt, auth_salt,
                    auth_hash, wrapped_account_key, recovery_hash, recovery_wrapped_account_key, identity_signing,
                    identity_agreement, identity_agreement_signature, identity_sealed)
                  values (:id, :handle, :role, :now, :memory, :passes, :lanes, :salt, :authSalt,
                    :authHash, :wrapped, :recoveryHash, :recoveryWrapped, :signing,
                    :agreement, :agreementSignature, :sealed)
                  on conflict do nothing
                  """)
              .bind("id", account.id)
              .bind("handle", account.handle.word())
              .bind("role", role.word())
              .bind("now", now)
              .bindMap(PassphraseColumns.of(account.passphrase, account.authSalt))
              .bind("recoveryHash", account.recovery.auth().hash().toArray())
              .bind("recoveryWrapped", account.recovery.wrappedAccountKey().toArray())
              .bind("signing", account.identity.signing().toArray())
              .bind("agreement", account.identity.agreement().toArray())
              .bind("agreementSignature", account.identity.agreementSignature().toArray())
              .bind("sealed", account.identity.sealed().toArray())
              .execute();
      if (added == 0) {
        boolean handleTaken =
            sql.createQuery("select exists (select from account where handle = :handle)")
                .bind("handle", account.handle.word())
                .mapTo(Boolean.class)
                .one();
        return handleTaken ? Added.HANDLE_TAKEN : Added.RECOVERY_CODE_USED;
      }
      if (account.invitation != null) {
        sql.createUpdate("delete from invitation where code_hash = :code")
            .bind("code", account.invitation.hash().toArray())
            .execute();
      }
      return Added.ADDED;
    });
  }

  private static Proof toProof(ResultSet row) throws SQLException {
    return new Proof(
        row.getObject("id", UUID.class),
        Bytes.of(row.getBytes("auth_salt")),
        Bytes.of(row.getBytes("auth_hash")));
  }

  private static Account toAccount(ResultSet row) throws SQLException {
    return new Account(
        row.getObject("id", UUID.class),
        new Handle(row.getString("handle")),
        Role.of(row.getString("role")),
        new Keys(
            kdf(row),
            Bytes.of(row.getBytes("salt")),
            Bytes.of(row.getBytes("wrapped_account_key")),
            new Identity(
                Bytes.of(row.getBytes("identity_signing")),
                Bytes.of(row.getBytes("identity_agreement")),
                Bytes.of(row.getBytes("identity_agreement_signature")),
                Bytes.of(row.getBytes("identity_sealed")))));
  }

  private static Kdf kdf(ResultSet row) throws SQLException {
    return new Kdf(
        "argon2id",
        row.getInt("kdf_memory_kib"),
        row.getInt("kdf_passes"),
        row.getInt("kdf_lanes"));
  }
}
