package morrow.accounts;

/// What a passphrase opens, made by the browser when a passphrase is chosen: how to derive its keys, the proof that it is
/// known, and the account key wrapped under it.
public record PassphraseLock(Kdf kdf, Bytes salt, AuthKey authKey, Bytes wrappedAccountKey) {
  public PassphraseLock {
    salt.ofLength(16, 16, "salt");
    wrappedAccountKey.ofLength(32, 1024, "wrappedAccountKey");
  }
}
