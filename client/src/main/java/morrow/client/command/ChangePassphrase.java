package morrow.client.command;

import java.util.Objects;
import java.util.concurrent.Callable;
import morrow.client.account.Account;
import morrow.client.protocol.Passphrase;
import morrow.client.server.Server;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

@Command(
    name = "change-passphrase",
    description =
        "Gives the account another passphrase. The recovery code stays; other sessions end.")
final class ChangePassphrase implements Callable<Integer> {
  @ParentCommand private @Nullable Client client;

  @Option(
      names = "--new-passphrase-file",
      paramLabel = "FILE",
      description = "Where the new passphrase is read from; - for standard input.")
  private @Nullable String newPassphraseFile;

  @Override
  public Integer call() {
    Client with = Objects.requireNonNull(client);
    String handle = with.handleGiven();
    try (Server server = with.server();
        Passphrase old = with.passphrase()) {
      return with.with(
          Account.signIn(server, handle, old),
          account -> {
            try (Passphrase next =
                with.secrets()
                    .newPassphrase("New passphrase", newPassphraseFile, "--new-passphrase-file")) {
              account.changePassphrase(old, next);
            }
            with.terminal().say("The passphrase is changed. Other sessions ended.");
            return Exit.DONE;
          });
    }
  }
}
