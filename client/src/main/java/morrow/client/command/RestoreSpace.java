package morrow.client.command;

import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import morrow.client.protocol.AgeFile;
import morrow.client.protocol.Export;
import morrow.client.protocol.Passphrase;
import morrow.client.space.Restore;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

@Command(
    name = "restore",
    description = {
      "Brings the entries of an export back, each as it was. What is there already stays; doing it twice changes nothing.",
      "An entry that was changed since is kept in both versions."
    })
final class RestoreSpace implements Callable<Integer> {
  @ParentCommand private @Nullable Client client;

  @Parameters(paramLabel = "FILE", description = "An exported file, encrypted or JSON.")
  private @Nullable Path file;

  @Option(
      names = "--file-passphrase-file",
      paramLabel = "FILE",
      description = "Where the passphrase of the exported file is read from; - for standard input.")
  private @Nullable String filePassphraseFile;

  @Override
  public Integer call() {
    Client with = Objects.requireNonNull(client);
    byte[] bytes = OwnFile.read(Objects.requireNonNull(file));
    return with.signedIn(account -> {
      Export export = opened(with, bytes);
      return with.inSpace(
          account,
          space -> {
            Restore.Outcome outcome = Restore.into(space, export);
            space.push();
            with.terminal().say(told(outcome));
            return Unreadable.tell(space, with.terminal());
          });
    });
  }

  private Export opened(Client with, byte[] bytes) {
    if (bytes.length > 0 && bytes[0] == '{') {
      return Export.read(bytes);
    }
    try (Passphrase own =
        with.secrets()
            .passphrase("Passphrase of the file:", filePassphraseFile, "--file-passphrase-file")) {
      return Export.read(AgeFile.decrypt(bytes, own));
    }
  }

  private static String told(Restore.Outcome outcome) {
    return outcome.restored()
        + " entries came back, "
        + outcome.there()
        + " were there already"
        + (outcome.keptTwice() == 0
            ? "."
            : ", " + outcome.keptTwice() + " were changed since and are there in both versions.");
  }
}
