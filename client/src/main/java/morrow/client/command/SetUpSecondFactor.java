package morrow.client.command;

import java.util.Objects;
import java.util.concurrent.Callable;
import morrow.client.account.Account;
import morrow.client.server.AccountCalls.OfferedApp;
import morrow.client.server.SecondFactor;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

@Command(
    name = "second-factor",
    description =
        "For new specialists and operators: sets up an app for codes, which signing in asks for from then on.")
final class SetUpSecondFactor implements Callable<Integer> {
  @ParentCommand private @Nullable Client client;

  @Override
  public Integer call() {
    Client with = Objects.requireNonNull(client);
    return with.halfSignedIn(account -> setUp(with, account));
  }

  private static Exit setUp(Client with, Account account) {
    Terminal terminal = with.terminal();
    if (account.secondFactor() != SecondFactor.SET_UP_NEEDED) {
      terminal.say(
          account.secondFactor() == SecondFactor.NOT_NEEDED
              ? "This account needs no second step."
              : "The second step is set up already. The page under “Account” can change it.");
      return Exit.DONE;
    }
    OfferedApp app = account.beginApp();
    terminal.say("Type this secret into your app for codes. It is shown only now:");
    terminal.say(app.secret());
    terminal.say(app.uri());
    account.confirmApp(with.code());
    terminal.say("From now on, signing in asks for a code from this app.");
    return Exit.DONE;
  }
}
