package morrow.accounts;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What an [AuthKey] is compared with.
///
/// @param account null when it belongs to a handle without an account; comparing is the same work then
record Proof(@Nullable UUID account, Bytes authSalt, Bytes authHash) {
  /// Whose passphrase it is; empty when the key is wrong.
  Optional<UUID> by(AuthKey key) {
    boolean right = key.hash(authSalt).equals(authHash);
    return right ? owner() : Optional.empty();
  }

  Optional<UUID> owner() {
    return Optional.ofNullable(account);
  }
}
