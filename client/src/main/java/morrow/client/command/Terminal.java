package morrow.client.command;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Where a command reads and writes.
public final class Terminal {
  private final BufferedReader in;
  private final PrintStream out;
  private final PrintStream err;
  private final @Nullable Console console;

  /// The one of a script or a test: nobody can be asked.
  public Terminal(InputStream in, PrintStream out, PrintStream err) {
    this(new InputStreamReader(in, StandardCharsets.UTF_8), out, err, null);
  }

  private Terminal(Reader in, PrintStream out, PrintStream err, @Nullable Console console) {
    this.in = new BufferedReader(in);
    this.out = out;
    this.err = err;
    this.console = console;
  }

  /// The one that this program was started in.
  public static Terminal ofSystem() {
    @SuppressWarnings("SystemConsoleNull") // The JDK's contract still allows null.
    Console console = System.console();
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
    // There is an object also when input or output lead somewhere else than to a person.
    return console == null || !console.isTerminal()
        ? new Terminal(System.in, out, err)
        : new Terminal(console.reader(), out, err, console);
  }

  PrintStream out() {
    return out;
  }

  PrintStream err() {
    return err;
  }

  void say(String line) {
    out.println(line);
  }

  /// For what is not the result: hints, questions, failures.
  void tell(String line) {
    err.println(line);
  }

  boolean canAsk() {
    return console != null;
  }

  /// Asks on the console.
  ///
  /// @param otherwise the sentence when there is nobody to ask
  String ask(String question, String otherwise) {
    if (console == null) {
      throw new Stop(Exit.USAGE, otherwise);
    }
    String answer = console.readLine("%s ", question);
    if (answer == null) {
      throw new Stop(Exit.USAGE, "Nothing was entered.");
    }
    return answer.strip();
  }

  /// Asks without showing what is typed.
  String hidden(String question, String otherwise) {
    if (console == null) {
      throw new Stop(Exit.USAGE, otherwise);
    }
    char[] typed = console.readPassword("%s ", question);
    if (typed == null) {
      throw new Stop(Exit.USAGE, "Nothing was entered.");
    }
    String text = new String(typed);
    Arrays.fill(typed, ' ');
    return text;
  }

  /// The next line of standard input.
  String line() {
    try {
      String line = in.readLine();
      if (line == null) {
        throw new Stop(Exit.USAGE, "Standard input ended before everything was read from it.");
      }
      return line;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Everything that is left of standard input.
  String rest() {
    return in.lines().collect(Collectors.joining("\n"));
  }

  /// Text as it can be shown: a note that holds a terminal's commands must not steer the terminal.
  static String plain(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    text.codePoints()
        .map(c -> Character.isISOControl(c) && c != '\n' && c != '\t' ? 0xfffd : c)
        .forEach(plain::appendCodePoint);
    return plain.toString();
  }
}
