package morrow.web;

import java.util.UUID;

/// Who is behind a call, read from its session.
///
/// @param account the account's id
/// @param role one of the three roles
/// @param session names the session within the account; not the token
/// @param passed whether this session has passed the second factor, or its role needs none
public record SignedIn(UUID account, Audience role, UUID session, boolean passed) {
  public SignedIn {
    if (!role.isRole()) {
      throw new IllegalArgumentException("an account has a role");
    }
  }

  /// Somebody who has passed all there is to pass.
  public SignedIn(UUID account, Audience role, UUID session) {
    this(account, role, session, true);
  }

  /// As whom this session may call.
  Audience audience() {
    return passed ? role : Audience.HALF_SIGNED_IN;
  }
}
