package morrow.client.command;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.function.Function;
import morrow.client.account.Account;
import morrow.client.protocol.Passphrase;
import morrow.client.protocol.SignedHead;
import morrow.client.server.Address;
import morrow.client.server.SecondFactor;
import morrow.client.server.Server;
import morrow.client.server.ServerTrouble;
import morrow.client.space.RememberedHead;
import morrow.client.space.Space;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/// What all commands share: which server, who, with which passphrase.
@Command(
    name = "./morrow client",
    description = {
      "Morrow on your own computer. It makes the same account and opens the same private space as the pages do, without a browser.",
      ""
    },
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      SignUp.class,
      SignIn.class,
      Write.class,
      ListEntries.class,
      ExportSpace.class,
      RestoreSpace.class,
      Verify.class,
      ChangePassphrase.class,
      Recover.class,
      Sessions.class,
      DeleteAccount.class,
      Invite.class,
      SetUpSecondFactor.class,
      Code.class,
      Samples.class,
      Help.class
    })
public final class Client {
  private final Terminal terminal;
  private final Clock clock;
  private final Secrets secrets;

  @Option(
      names = "--server",
      scope = ScopeType.INHERIT,
      paramLabel = "ADDRESS",
      defaultValue = "http://localhost:8080",
      description =
          "The server. Default: ${DEFAULT-VALUE}. Elsewhere than on this computer it has to be https.")
  private String server = "";

  @Option(
      names = "--handle",
      scope = ScopeType.INHERIT,
      paramLabel = "HANDLE",
      description = "Your handle. Asked for when missing.")
  private @Nullable String handle;

  @Option(
      names = "--passphrase-file",
      scope = ScopeType.INHERIT,
      paramLabel = "FILE",
      description =
          "A file whose first line is the passphrase; - reads a line of standard input. Asked for when missing.")
  private @Nullable String passphraseFile;

  @Option(
      names = "--code",
      scope = ScopeType.INHERIT,
      paramLabel = "CODE",
      description =
          "For specialists and operators: the code from your app; - reads a line of standard input. Asked for when missing.")
  private @Nullable String code;

  @Option(
      names = "--remember-head",
      scope = ScopeType.INHERIT,
      paramLabel = "FILE",
      description =
          "Keeps in this file what state the space was seen in, and refuses an older one from then on.")
  private @Nullable Path rememberHead;

  private Client(Terminal terminal, Clock clock) {
    this.terminal = terminal;
    this.clock = clock;
    this.secrets = new Secrets(terminal);
  }

  /// Runs one command and returns how it ended, for the system.
  public static int run(Terminal terminal, String... arguments) {
    return run(terminal, Clock.system(ZoneId.systemDefault()), arguments);
  }

  static int run(Terminal terminal, Clock clock, String... arguments) {
    CommandLine line = new CommandLine(new Client(terminal, clock));
    line.setOut(new PrintWriter(terminal.out(), true, StandardCharsets.UTF_8));
    line.setErr(new PrintWriter(terminal.err(), true, StandardCharsets.UTF_8));
    line.setExecutionExceptionHandler((trouble, _, _) -> {
      Stop stop = Sentences.of(trouble);
      terminal.tell(stop.sentence);
      return stop.exit.code;
    });
    line.setParameterExceptionHandler((wrong, _) -> {
      terminal.tell(String.valueOf(wrong.getMessage()));
      terminal.tell("./morrow client help COMMAND says how it is written.");
      return Exit.USAGE.code;
    });
    return line.execute(arguments.length == 0 ? new String[] {"help"} : arguments);
  }

  Terminal terminal() {
    return terminal;
  }

  Clock clock() {
    return clock;
  }

  Secrets secrets() {
    return secrets;
  }

  Server server() {
    return new Server(Address.of(server));
  }

  String handleGiven() {
    return handle != null
        ? handle
        : terminal.ask("Handle:", "The handle is missing. Give it with --handle.");
  }

  @Nullable String handleOption() {
    return handle;
  }

  Passphrase passphrase() {
    return secrets.passphrase("Passphrase:", passphraseFile, "--passphrase-file");
  }

  @Nullable String passphraseFile() {
    return passphraseFile;
  }

  /// The code of the second step.
  String code() {
    if (code == null) {
      return terminal.ask("Code from your app:", "The code is missing. Give it with --code.");
    }
    return code.equals("-") ? terminal.line() : code;
  }

  /// Signs in, past the second step where there is one, does something, and signs out again whatever happened.
  int signedIn(Function<Account, Exit> what) {
    return halfSignedIn(account -> {
      if (account.secondFactor() == SecondFactor.SET_UP_NEEDED) {
        throw new Stop(
            Exit.REFUSED,
            "This account needs a second step first: ./morrow client second-factor sets it up.");
      }
      if (account.secondFactor() == SecondFactor.NEEDED) {
        account.pass(code());
      }
      return what.apply(account);
    });
  }

  /// As [#signedIn], before the second step.
  int halfSignedIn(Function<Account, Exit> what) {
    try (Server at = server()) {
      String who = handleGiven();
      try (Passphrase passphrase = passphrase()) {
        return with(Account.signIn(at, who, passphrase), what);
      }
    }
  }

  int with(Account opened, Function<Account, Exit> what) {
    try (opened) {
      try {
        return what.apply(opened).code;
      } finally {
        leave(opened);
      }
    }
  }

  private static void leave(Account account) {
    try {
      account.signOut();
    } catch (ServerTrouble e) {
      // The session ends by itself before long; what was asked for is done or was told.
    }
  }

  /// Opens the space, does something, and remembers the head when asked to.
  int inSpace(Function<Space, Exit> what) {
    return signedIn(account -> inSpace(account, what));
  }

  Exit inSpace(Account account, Function<Space, Exit> what) {
    try (Space space = Space.open(account, remembered(account))) {
      Exit exit = what.apply(space);
      remember(account, space);
      return exit;
    }
  }

  private @Nullable SignedHead remembered(Account account) {
    if (rememberHead == null || !Files.exists(rememberHead)) {
      return null;
    }
    RememberedHead kept;
    try {
      kept = RememberedHead.read(OwnFile.read(rememberHead));
    } catch (IllegalArgumentException e) {
      throw new Stop(Exit.FILE, rememberHead + " is not a file that --remember-head wrote.");
    }
    if (!kept.account().equals(account.id())) {
      throw new Stop(Exit.FILE, rememberHead + " belongs to another account.");
    }
    return kept.head();
  }

  private void remember(Account account, Space space) {
    if (rememberHead != null && space.signedHead().isPresent()) {
      OwnFile.write(
          rememberHead, new RememberedHead(account.id(), space.signedHead().get()).utf8(), true);
    }
  }
}
