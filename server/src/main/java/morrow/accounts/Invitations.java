package morrow.accounts;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Who may become specialist or operator.
///
/// ```
/// (none) ──invite, firstOperatorCode──▶ open
/// open ──a sign-up with its code──▶ gone        AccountStore.add: of two at once, one
/// open ──withdraw, its inviter's deletion, a newer first code, expiry──▶ gone
/// ```
public final class Invitations {
  private static final Duration OPEN_FOR = Duration.ofDays(14);
  private static final Duration FIRST_OPEN_FOR = Duration.ofDays(7);

  private final InvitationStore store;
  private final InstantSource clock;

  public Invitations(InvitationStore store, InstantSource clock) {
    this.store = store;
    this.clock = clock;
  }

  /// A new code for the first operator, to be printed at the start. Each start without an operator makes a new one and voids
  /// the older; empty when there is an operator.
  public Optional<InvitationCode> firstOperatorCode() {
    InvitationCode code = InvitationCode.random();
    Instant now = now();
    boolean set =
        store.setFirstOperatorCode(code, UUID.randomUUID(), now, now.plus(FIRST_OPEN_FOR));
    return set ? Optional.of(code) : Optional.empty();
  }

  /// Invites somebody.
  ///
  /// @throws IllegalArgumentException for the role person, which needs no invitation
  Invitation.Fresh invite(UUID operator, Role role) {
    if (role == Role.PERSON) {
      throw new IllegalArgumentException("Invitations are for specialists and operators.");
    }
    InvitationCode code = InvitationCode.random();
    Instant now = now();
    var invitation = new Invitation(UUID.randomUUID(), role, now, now.plus(OPEN_FOR));
    store.add(invitation, code, operator);
    return new Invitation.Fresh(code, role, invitation.expiresAt());
  }

  /// All that can still be used, newest first.
  List<Invitation> open() {
    return store.open(now());
  }

  /// Takes an open invitation back.
  ///
  /// @return false when there is none of that id
  boolean withdraw(UUID id) {
    return store.withdraw(id, now());
  }

  /// Takes away what expired.
  void purge() {
    store.purge(now());
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
