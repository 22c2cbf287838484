package morrow.accounts;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import morrow.web.Audience;
import morrow.web.Call;
import morrow.web.Problem;
import morrow.web.Routes;

/// The calls of operators about invitations (protocol/HTTP.md, "Accounts").
final class InvitationsApi implements Routes.Feature {
  private static final int MOST_BYTES = 1 << 10;

  record Wish(Role role) {
    Wish {
      requireNonNull(role);
      if (role == Role.PERSON) {
        throw new IllegalArgumentException("Invitations are for specialists and operators.");
      }
    }
  }

  record Withdrawal(UUID id) {
    Withdrawal {
      requireNonNull(id);
    }
  }

  private final Invitations invitations;

  InvitationsApi(Invitations invitations) {
    this.invitations = invitations;
  }

  @Override
  public void routes(Routes routes) {
    routes.get("/api/invitations", this::open).to(Audience.OPERATOR);
    routes.post("/api/invitations", this::invite).to(Audience.OPERATOR);
    routes.post("/api/invitations/withdraw", this::withdraw).to(Audience.OPERATOR);
  }

  private void open(Call call) throws IOException {
    call.json(Map.of("invitations", invitations.open()));
  }

  private void invite(Call call) throws IOException {
    Role role = Bodies.read(call, Wish.class, MOST_BYTES, Wish::role);
    Invitation.Fresh fresh = invitations.invite(call.signedIn().account(), role);
    call.json(
        201,
        Map.of(
            "code", fresh.code().text(),
            "role", fresh.role(),
            "expiresAt", fresh.expiresAt()));
  }

  private void withdraw(Call call) throws IOException {
    UUID id = Bodies.read(call, Withdrawal.class, MOST_BYTES, Withdrawal::id);
    if (!invitations.withdraw(id)) {
      throw Problem.notFound();
    }
    call.noContent();
  }
}
