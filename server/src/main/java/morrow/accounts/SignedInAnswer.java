package morrow.accounts;

import java.util.UUID;

/// `SignedIn` of protocol/HTTP.md.
record SignedInAnswer(UUID account, Handle handle, Role role, Keys keys) {
  static SignedInAnswer of(Account account) {
    return new SignedInAnswer(account.id(), account.handle(), account.role(), account.keys());
  }
}
