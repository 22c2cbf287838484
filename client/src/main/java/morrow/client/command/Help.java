package morrow.client.command;

import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

@Command(name = "help", description = "This, or how one command is written.")
final class Help implements Callable<Integer> {
  @ParentCommand private @Nullable Client client;
  @Spec private @Nullable CommandSpec spec;

  @Parameters(arity = "0..1", paramLabel = "COMMAND")
  private @Nullable String command;

  @Override
  public Integer call() {
    Terminal terminal = Objects.requireNonNull(client).terminal();
    CommandLine all = Objects.requireNonNull(spec).commandLine().getParent();
    if (command != null) {
      CommandLine one = all.getSubcommands().get(command);
      if (one == null) {
        throw new Stop(Exit.USAGE, "There is no command “" + command + "”.");
      }
      terminal.say(one.getUsageMessage().strip());
      return Exit.DONE.code;
    }
    terminal.say(all.getUsageMessage().strip());
    terminal.say("");
    terminal.say("How a command ended, for scripts:");
    for (Exit exit : Exit.values()) {
      terminal.say(String.format(java.util.Locale.ROOT, "  %2d  %s", exit.code, exit.meaning));
    }
    return Exit.DONE.code;
  }
}
