package morrow.client.command;

import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import morrow.client.account.Account;
import morrow.client.protocol.Passphrase;
import morrow.client.protocol.RecoveryCode;
import morrow.client.server.AccountCalls;
import morrow.client.server.Server;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

@Command(
    name = "recover",
    description =
        "Comes back with the recovery code. Asks for a new passphrase and shows a new code; the old code is void, older sessions end.")
final class Recover implements Callable<Integer> {
  @ParentCommand private @Nullable Client client;

  @Option(
      names = "--recovery-code-file",
      paramLabel = "FILE",
      description = "Where the recovery code is read from; - for standard input.")
  private @Nullable String codeFile;

  @Option(
      names = "--new-passphrase-file",
      paramLabel = "FILE",
      description = "Where the new passphrase is read from; - for standard input.")
  private @Nullable String newPassphraseFile;

  @Option(
      names = "--recovery-code-to",
      paramLabel = "FILE",
      description = "Writes the new recovery code into a new file instead of showing it.")
  private @Nullable Path newCodeFile;

  @Override
  public Integer call() {
    Client with = Objects.requireNonNull(client);
    try (Server server = with.server()) {
      RecoveryCode code = with.secrets().recoveryCode(codeFile);
      // A code that opens nothing is told before somebody chooses a passphrase and writes down
      // another code.
      AccountCalls.startRecovery(server, code);
      return recovered(with, server, code);
    }
  }

  private int recovered(Client with, Server server, RecoveryCode code) {
    try (Passphrase next =
        with.secrets()
            .newPassphrase("New passphrase", newPassphraseFile, "--new-passphrase-file")) {
      RecoveryCode newCode = RecoveryCode.random();
      new NewCode(with.terminal(), newCodeFile).show(newCode);
      return with.with(
          Account.recover(server, code, next, newCode),
          account -> {
            with.terminal()
                .say("The account " + account.handle() + " is open again with the new passphrase.");
            return Exit.DONE;
          });
    }
  }
}
