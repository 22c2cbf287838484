package morrow.client.command;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import morrow.client.account.Account;
import morrow.client.server.Unreachable;
import morrow.client.space.Space;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

@Command(
    name = "write",
    description = {
      "Writes a note. Without TEXT it is read from standard input, until Ctrl+D.",
      "TEXT may stay in your shell's history and is visible to other programs on this computer while the command runs; standard input is not."
    })
final class Write implements Callable<Integer> {
  @ParentCommand private @Nullable Client client;

  @Option(
      names = "--date",
      paramLabel = "YYYY-MM-DD",
      description = "The day it is about. Default: today.")
  private @Nullable LocalDate date;

  @Parameters(arity = "0..*", paramLabel = "TEXT")
  private List<String> words = List.of();

  @Override
  public Integer call() {
    Client with = Objects.requireNonNull(client);
    // Signs in first: what would go wrong goes wrong before somebody typed.
    return with.signedIn(account -> written(with, account));
  }

  private Exit written(Client with, Account account) {
    Terminal terminal = with.terminal();
    return with.inSpace(
        account,
        space -> {
          if (words.isEmpty() && terminal.canAsk()) {
            terminal.tell("Write. Ctrl+D on an empty line ends it.");
          }
          String text = words.isEmpty() ? terminal.rest() : String.join(" ", words);
          if (text.isBlank()) {
            throw new Stop(Exit.USAGE, "There is nothing to write.");
          }
          space.write(date == null ? LocalDate.now(with.clock()) : date, text);
          save(space, terminal);
          terminal.say("Saved.");
          return Exit.DONE;
        });
  }

  private void save(Space space, Terminal terminal) {
    while (true) {
      try {
        space.push();
        return;
      } catch (Unreachable e) {
        terminal.tell("Not saved yet: no answer from the server.");
        if (!terminal.canAsk()) {
          throw e;
        }
        terminal.ask("Enter tries again, Ctrl+C gives up:", "");
      }
    }
  }
}
