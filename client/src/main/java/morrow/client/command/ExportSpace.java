package morrow.client.command;

import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import morrow.client.protocol.AgeFile;
import morrow.client.protocol.Export;
import morrow.client.protocol.Passphrase;
import morrow.client.space.Space;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

@Command(
    name = "export",
    description = {
      "Takes everything out as one encrypted file, with a passphrase of its own. Any tool for age files opens it, also when Morrow is gone.",
      "With --json --not-encrypted the file is readable by everyone who gets hold of it."
    })
final class ExportSpace implements Callable<Integer> {
  @ParentCommand private @Nullable Client client;

  @Parameters(paramLabel = "FILE", description = "For example space.age")
  private @Nullable Path file;

  @Option(
      names = "--file-passphrase-file",
      paramLabel = "FILE",
      description =
          "Where the new passphrase of the exported file is read from; - for standard input.")
  private @Nullable String filePassphraseFile;

  @Option(names = "--json", description = "Readable JSON instead of an encrypted file.")
  private boolean json;

  @Option(
      names = "--not-encrypted",
      description = "Says that you know that a JSON file is not encrypted.")
  private boolean notEncrypted;

  @Option(names = "--replace", description = "Writes over a file that is there.")
  private boolean replace;

  @Override
  public Integer call() {
    Client with = Objects.requireNonNull(client);
    Path target = Objects.requireNonNull(file);
    if (json != notEncrypted) {
      throw new Stop(
          Exit.USAGE,
          json
              ? "A JSON file can be read by everyone who gets hold of it. If that is what you want, add --not-encrypted."
              : "--not-encrypted only goes with --json.");
    }
    OwnFile.requireFree(target, replace);
    return with.inSpace(space -> written(with, space, target));
  }

  private Exit written(Client with, Space space, Path target) {
    Export export =
        new Export(
            with.clock().instant(),
            space.list().stream()
                .map(entry -> new Export.Entry(entry.id(), entry.version(), entry.content()))
                .toList());
    byte[] bytes = export.utf8();
    if (!json) {
      try (Passphrase own =
          with.secrets()
              .newPassphrase(
                  "Passphrase of the file", filePassphraseFile, "--file-passphrase-file")) {
        bytes = AgeFile.encrypt(bytes, own);
      }
    }
    OwnFile.write(target, bytes, replace);
    with.terminal().say(export.entries().size() + " entries are in " + target + ".");
    return Unreadable.tell(space, with.terminal());
  }
}
