package morrow.accounts;

/// Makes the answers for handles without an account: stable for each handle, and random to whoever does not have this
/// installation's secret.
final class UnknownHandles {
  private final Bytes secret;

  UnknownHandles(AccountStore store) {
    secret = store.installationSecret("unknown-handles", Bytes.random(32));
  }

  Challenge challenge(String handle) {
    return new Challenge(Kdf.CURRENT, Hash.hmac(secret, "unknown-handle/salt", handle).first(16));
  }

  /// A proof that no key fits.
  Proof proof(String handle) {
    return new Proof(
        null,
        Hash.hmac(secret, "unknown-handle/auth-salt", handle).first(16),
        Hash.hmac(secret, "unknown-handle/auth-hash", handle));
  }
}
