package morrow.client.command;

import java.util.Objects;
import java.util.concurrent.Callable;
import morrow.client.server.AccountCalls.Invitation;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

@Command(
    name = "invite",
    description = "For operators: makes a code with which one specialist or operator can sign up.")
final class Invite implements Callable<Integer> {
  /// Who can be invited.
  enum Invited {
    specialist,
    operator
  }

  @ParentCommand private @Nullable Client client;

  @Option(
      names = "--role",
      defaultValue = "specialist",
      description = "${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
  private Invited role = Invited.specialist;

  @Override
  public Integer call() {
    Client with = Objects.requireNonNull(client);
    return with.signedIn(account -> {
      Invitation invitation = account.invite(role.name());
      with.terminal().say(invitation.code());
      with.terminal()
          .tell(
              "Hand it to one "
                  + role
                  + ". It works once, until "
                  + When.of(invitation.expiresAt(), with.clock())
                  + ".");
      return Exit.DONE;
    });
  }
}
