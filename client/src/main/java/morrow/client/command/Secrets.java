package morrow.client.command;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import morrow.client.protocol.Passphrase;
import morrow.client.protocol.RecoveryCode;
import org.jspecify.annotations.Nullable;

/// Where passphrases and codes come from: the console, a file, or standard input (`-`), one line each in the order they are asked for.
final class Secrets {
  private static final String NEVER_AN_ARGUMENT =
      " It cannot be given as an argument: other programs on this computer could read it there.";
  private static final int SHORTEST_NEW = 12;

  private final Terminal terminal;

  Secrets(Terminal terminal) {
    this.terminal = terminal;
  }

  /// A passphrase that is there already.
  Passphrase passphrase(String question, @Nullable String file, String option) {
    if (file != null) {
      return Passphrase.of(line(file));
    }
    return Passphrase.of(
        terminal.hidden(
            question,
            "The passphrase is missing. Give it with "
                + option
                + " FILE, or - for standard input."
                + NEVER_AN_ARGUMENT));
  }

  /// A passphrase that is chosen now: twice on the console, or the six words that are proposed.
  Passphrase newPassphrase(String what, @Nullable String file, String option) {
    if (file != null) {
      return fit(line(file));
    }
    String proposed = terminal.canAsk() ? SixWords.draw() : "";
    if (terminal.canAsk()) {
      terminal.tell("A proposal, drawn by chance: " + proposed);
      terminal.tell("Write it down before you take it.");
    }
    String first =
        terminal.hidden(
            what + " (or Enter to take the proposal):",
            "The "
                + what.toLowerCase(Locale.ROOT)
                + " is missing. Give it with "
                + option
                + " FILE, or - for standard input."
                + NEVER_AN_ARGUMENT);
    if (first.isEmpty()) {
      return Passphrase.of(proposed);
    }
    if (!first.equals(terminal.hidden("The same once more:", "Nothing was entered."))) {
      throw new Stop(Exit.USAGE, "The two are not the same. Nothing was done.");
    }
    return fit(first);
  }

  RecoveryCode recoveryCode(@Nullable String file) {
    return RecoveryCode.read(
        file != null
            ? line(file)
            : terminal.ask(
                "Recovery code:",
                "The recovery code is missing. Give it with --recovery-code-file FILE, or - for standard input."
                    + NEVER_AN_ARGUMENT));
  }

  private static Passphrase fit(String typed) {
    if (typed.codePointCount(0, typed.length()) < SHORTEST_NEW) {
      throw new Stop(
          Exit.USAGE,
          "A passphrase needs at least "
              + SHORTEST_NEW
              + " characters. Six words drawn by chance are good.");
    }
    return Passphrase.of(typed);
  }

  /// The first line of a file, or the next one of standard input.
  String line(String file) {
    if (file.equals("-")) {
      return terminal.line();
    }
    String text = new String(OwnFile.read(Path.of(file)), StandardCharsets.UTF_8);
    return text.lines().findFirst().orElse("");
  }
}
