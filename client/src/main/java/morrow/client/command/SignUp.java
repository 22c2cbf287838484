package morrow.client.command;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import morrow.client.account.Account;
import morrow.client.protocol.Passphrase;
import morrow.client.protocol.RecoveryCode;
import morrow.client.server.AccountCalls;
import morrow.client.server.SecondFactor;
import morrow.client.server.Server;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

@Command(
    name = "sign-up",
    description =
        "Makes an account: a made-up handle and a passphrase, nothing else. Shows the recovery code, once.")
final class SignUp implements Callable<Integer> {
  @ParentCommand private @Nullable Client client;

  @Option(
      names = "--invitation-file",
      paramLabel = "FILE",
      description =
          "A file with the code that makes a specialist or an operator; - for standard input.")
  private @Nullable String invitationFile;

  @Option(
      names = "--recovery-code-to",
      paramLabel = "FILE",
      description = "Writes the recovery code into a new file instead of showing it.")
  private @Nullable Path codeFile;

  @Override
  public Integer call() {
    Client with = java.util.Objects.requireNonNull(client);
    Terminal terminal = with.terminal();
    try (Server server = with.server()) {
      String handle = handle(with, server);
      try (Passphrase passphrase =
          with.secrets().newPassphrase("Passphrase", with.passphraseFile(), "--passphrase-file")) {
        String invitation =
            invitationFile == null ? null : with.secrets().line(invitationFile).strip();
        RecoveryCode code = RecoveryCode.random();
        NewCode shown = new NewCode(terminal, codeFile);
        shown.show(code);
        return with.with(
            Account.signUp(server, handle, passphrase, code, invitation),
            account -> {
              terminal.say(
                  "The account " + account.handle() + " is there (" + account.role() + ").");
              if (account.secondFactor() == SecondFactor.SET_UP_NEEDED) {
                terminal.say(
                    "It needs a second step before anything else: ./morrow client second-factor");
              }
              return Exit.DONE;
            });
      }
    }
  }

  private static String handle(Client with, Server server) {
    String given = with.handleOption();
    if (given != null) {
      return given;
    }
    if (with.terminal().canAsk()) {
      List<String> free = AccountCalls.freeHandles(server);
      with.terminal().tell("Free handles that say nothing about you: " + String.join(", ", free));
    }
    return with.handleGiven();
  }
}
