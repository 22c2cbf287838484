package morrow.client.command;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import morrow.client.protocol.RecoveryCode;
import morrow.client.protocol.Refused;
import org.jspecify.annotations.Nullable;

/// Gives a new recovery code to the person, before anything depends on it.
final class NewCode {
  private final Terminal terminal;
  private final @Nullable Path file;

  NewCode(Terminal terminal, @Nullable Path file) {
    this.terminal = terminal;
    this.file = file;
  }

  /// Shows or writes it. On a console it goes on only when the code was written down.
  void show(RecoveryCode code) {
    if (file != null) {
      OwnFile.write(file, (code.written() + "\n").getBytes(StandardCharsets.UTF_8), false);
      return;
    }
    terminal.say("Recovery code: " + code.written());
    terminal.tell(
        "Write it down now. It is the only way back when the passphrase is forgotten, and it is not shown again.");
    if (terminal.canAsk()) {
      while (!isSame(terminal.ask("Type the code from what you wrote down:", ""), code)) {
        terminal.tell("That is not the code. Look at what you wrote down.");
      }
    }
  }

  private static boolean isSame(String typed, RecoveryCode code) {
    try {
      return RecoveryCode.read(typed).written().equals(code.written());
    } catch (Refused e) {
      return false;
    }
  }
}
