package morrow.client.command;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import morrow.client.samples.Sample;
import morrow.client.samples.SampleAccounts;
import morrow.client.samples.SampleCodes;
import morrow.client.server.Server;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

@Command(
    name = "samples",
    description = {
      "Makes accounts to try Morrow out with, on a server that has no operator yet, and prints them.",
      "Without --operator-code it changes nothing and prints those that are there."
    })
final class Samples implements Callable<Integer> {
  @ParentCommand private @Nullable Client client;

  @Option(
      names = "--operator-code",
      paramLabel = "CODE",
      description = "The code for the first operator that the server printed at its first start.")
  private @Nullable String operatorCode;

  @Option(
      names = "--keep",
      paramLabel = "FILE",
      description = {
        "Keeps in this file the secrets of the apps for codes, which the server shows once,",
        "and prints them from there later."
      })
  private @Nullable Path keep;

  @Override
  public Integer call() {
    Client with = Objects.requireNonNull(client);
    Terminal terminal = with.terminal();
    try (Server server = with.server()) {
      SampleCodes codes = kept();
      List<Sample> there =
          operatorCode == null
              ? SampleAccounts.there(server)
              : SampleAccounts.make(
                  server, operatorCode, codes, with.clock(), LocalDate.now(with.clock()));
      if (keep != null && !codes.text().isEmpty()) {
        OwnFile.write(keep, codes.text().getBytes(StandardCharsets.US_ASCII), true);
      }
      if (there.isEmpty()) {
        terminal.say("There are no sample accounts on this server.");
        return Exit.DONE.code;
      }
      terminal.say("Sample accounts, for trying out. Everyone can know these passphrases:");
      for (Sample sample : there) {
        terminal.say(
            String.format(
                Locale.ROOT,
                "  %-10s  %-14s  %s",
                sample.role(),
                sample.handle(),
                sample.passphrase()));
        codes
            .of(sample)
            .ifPresent(app ->
                terminal.say(
                    "              its code of now: ./morrow client code " + app.secret()));
      }
      return Exit.DONE.code;
    }
  }

  private SampleCodes kept() {
    return keep != null && Files.exists(keep)
        ? SampleCodes.of(new String(OwnFile.read(keep), StandardCharsets.US_ASCII))
        : new SampleCodes();
  }
}
