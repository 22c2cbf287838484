package morrow.client.command;

import java.util.HexFormat;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

@Command(
    name = "sign-in",
    description =
        "Checks that handle and passphrase open the space, and says what it holds and in what state it is.")
final class SignIn implements Callable<Integer> {
  @ParentCommand private @Nullable Client client;

  @Override
  public Integer call() {
    Client with = Objects.requireNonNull(client);
    return with.inSpace(space -> {
      if (space.head().isEmpty()) {
        with.terminal().say("Nothing was ever written here.");
        return Exit.DONE;
      }
      var head = space.head().get();
      with.terminal()
          .say(
              (head.entries() == 1 ? "1 entry, " : head.entries() + " entries, ")
                  + When.of(head.time(), with.clock()));
      with.terminal().say("State " + head.seq() + ": " + HexFormat.of().formatHex(head.hash()));
      return Unreadable.tell(space, with.terminal());
    });
  }
}
