package morrow.client.command;

import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import morrow.client.server.Server;
import morrow.client.verify.Published;
import morrow.client.verify.Verification;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

@Command(
    name = "verify",
    description = {
      "Compares every script that the server delivers with the hashes published by the build. Needs no account.",
      "It sees what the server delivers to this computer, now. It cannot see what somebody else gets."
    })
final class Verify implements Callable<Integer> {
  @ParentCommand private @Nullable Client client;

  @Option(
      names = "--manifest",
      paramLabel = "FILE",
      description = "The release's manifest.json. Default: the one this program was built with.")
  private @Nullable Path manifest;

  @Override
  public Integer call() {
    Client with = Objects.requireNonNull(client);
    Terminal terminal = with.terminal();
    Published published =
        manifest == null ? Published.bundled() : Published.read(OwnFile.read(manifest));
    try (Server server = with.server()) {
      Verification.Outcome outcome = Verification.of(server, published);
      outcome.differences().forEach(each -> terminal.say(Terminal.plain(each)));
      terminal.say(
          outcome.scripts()
              + " scripts and "
              + outcome.pages()
              + " pages looked at: "
              + (outcome.differences().isEmpty()
                  ? "everything is as published."
                  : outcome.differences().size() + " differences."));
      if (!outcome.differences().isEmpty()) {
        terminal.tell(
            "Do not type your passphrase into a page of this server before its operator has explained this. It may run another version, or its scripts were changed.");
        return Exit.DIFFERENT.code;
      }
      return Exit.DONE.code;
    }
  }
}
