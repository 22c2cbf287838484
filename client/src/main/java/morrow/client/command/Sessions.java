package morrow.client.command;

import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

@Command(
    name = "sessions",
    description = "Shows where the account is open now and when it was opened lately.")
final class Sessions implements Callable<Integer> {
  @ParentCommand private @Nullable Client client;

  @Option(names = "--end-others", description = "Ends all sessions but the one of this command.")
  private boolean endOthers;

  @Override
  public Integer call() {
    Client with = Objects.requireNonNull(client);
    Terminal terminal = with.terminal();
    return with.signedIn(account -> {
      if (endOthers) {
        terminal.say("Sessions that ended: " + account.endOtherSessions());
      }
      terminal.say("Open now:");
      account
          .sessions()
          .forEach(each ->
              terminal.say(
                  "  since "
                      + When.of(each.startedAt(), with.clock())
                      + ", last used "
                      + When.of(each.lastSeenAt(), with.clock())
                      + device(each.browser())
                      + (each.current() ? " (this command)" : "")));
      terminal.say("Opened lately:");
      account
          .unlocks()
          .forEach(each ->
              terminal.say(
                  "  "
                      + When.of(each.at(), with.clock())
                      + " by "
                      + Terminal.plain(each.how())
                      + device(each.browser())));
      return Exit.DONE;
    });
  }

  private static String device(String browser) {
    return browser.isEmpty() ? "" : ", " + Terminal.plain(browser);
  }
}
