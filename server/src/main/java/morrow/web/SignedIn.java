package morrow.web;

import java.util.UUID;

/// Who is behind a call, read from its session.
///
/// @param account the account's id
/// @param role one of the three roles, never `EVERYONE`
/// @param session names the session within the account; not the token
public record SignedIn(UUID account, Audience role, UUID session) {
  public SignedIn {
    if (role == Audience.EVERYONE) {
      throw new IllegalArgumentException("an account has a role");
    }
  }
}
