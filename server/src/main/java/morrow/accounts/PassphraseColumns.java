package morrow.accounts;

import java.util.Map;

/// The columns of an account that change with the passphrase, as named parameters.
final class PassphraseColumns {
  private PassphraseColumns() {}

  static Map<String, Object> of(PassphraseLock lock, Bytes authSalt) {
    return Map.of(
        "memory", lock.kdf().memoryKiB(),
        "passes", lock.kdf().passes(),
        "lanes", lock.kdf().lanes(),
        "salt", lock.salt().toArray(),
        "authSalt", authSalt.toArray(),
        "authHash", lock.authKey().hash(authSalt).toArray(),
        "wrapped", lock.wrappedAccountKey().toArray());
  }
}
