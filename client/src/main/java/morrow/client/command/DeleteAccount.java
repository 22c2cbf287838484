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
    name = "delete-account",
    description = "Deletes the account and everything in it. It cannot be undone; export before.")
final class DeleteAccount implements Callable<Integer> {
  @ParentCommand private @Nullable Client client;

  @Option(
      names = "--confirm",
      paramLabel = "HANDLE",
      description = "The handle once more. Asked for when missing.")
  private @Nullable String confirm;

  @Override
  public Integer call() {
    Client with = Objects.requireNonNull(client);
    String handle = with.handleGiven();
    String again =
        confirm != null
            ? confirm
            : with.terminal()
                .ask(
                    "Everything in " + handle + " will be gone. Type the handle to delete it:",
                    "To delete the account, add --confirm and its handle.");
    if (!again.equals(handle)) {
      throw new Stop(Exit.USAGE, "That is not the handle. Nothing was deleted.");
    }
    try (Server server = with.server();
        Passphrase passphrase = with.passphrase();
        Account account = Account.signIn(server, handle, passphrase)) {
      account.delete(passphrase);
      with.terminal().say("The account and everything in it is deleted.");
      return Exit.DONE.code;
    }
  }
}
