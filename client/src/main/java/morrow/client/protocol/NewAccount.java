package morrow.client.protocol;

/// Everything a sign-up sends, named as in protocol/HTTP.md, and the keys that stay here. The recovery code is shown once and kept
/// nowhere.
public record NewAccount(
    Kdf kdf,
    byte[] salt,
    Secret authKey,
    byte[] wrappedAccountKey,
    Secret recoveryAuth,
    byte[] recoveryWrappedAccountKey,
    PublicIdentity publicIdentity,
    RecoveryCode recoveryCode,
    AccountKey accountKey,
    Identity identity) {

  public static NewAccount of(Passphrase passphrase, RecoveryCode recoveryCode) {
    byte[] salt = Kdf.newSalt();
    MasterKey masterKey = MasterKey.of(passphrase, salt, Kdf.STANDARD);
    AccountKey accountKey = AccountKey.random();
    Identity identity = Identity.random();
    return new NewAccount(
        Kdf.STANDARD,
        salt,
        masterKey.authKey(),
        accountKey.wrappedFor(masterKey),
        recoveryCode.recoveryAuth(),
        accountKey.wrappedFor(recoveryCode),
        identity.sealed(accountKey),
        recoveryCode,
        accountKey,
        identity);
  }
}
