package morrow.client.command;

import java.util.Objects;
import java.util.concurrent.Callable;
import morrow.client.account.CodeApp;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

@Command(
    name = "code",
    description = {
      "Prints the code of now, as an app for codes does. For trying out with the sample accounts.",
      "Keep the secret of a real account in an app on another device: other programs on this computer can read an argument."
    })
final class Code implements Callable<Integer> {
  @ParentCommand private @Nullable Client client;

  @Parameters(paramLabel = "SECRET", description = "The secret as it was shown.")
  private String secret = "";

  @Override
  public Integer call() {
    Client with = Objects.requireNonNull(client);
    with.terminal().say(CodeApp.of(secret).code(with.clock().instant()));
    return Exit.DONE.code;
  }
}
