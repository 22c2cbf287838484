package morrow.accounts;

import java.time.Instant;
import java.util.UUID;

/// An open invitation as operators see it in the list.
public record Invitation(UUID id, Role role, Instant createdAt, Instant expiresAt) {
  /// A fresh invitation with its code, which is shown this once.
  public record Fresh(InvitationCode code, Role role, Instant expiresAt) {}
}
