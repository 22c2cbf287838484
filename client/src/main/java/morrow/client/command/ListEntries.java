package morrow.client.command;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import morrow.client.protocol.Note;
import morrow.client.space.Entry;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

@Command(name = "list", description = "Shows the entries, the newest day first.")
final class ListEntries implements Callable<Integer> {
  private static final Pattern ACCENT = Pattern.compile("\\p{M}");

  @ParentCommand private @Nullable Client client;

  @Option(
      names = "--search",
      paramLabel = "WORDS",
      description = "Only entries in which these words stand, whatever their case and accents.")
  private String search = "";

  @Override
  public Integer call() {
    Client with = Objects.requireNonNull(client);
    return with.inSpace(space -> {
      show(space.list(), with.terminal());
      return Unreadable.tell(space, with.terminal());
    });
  }

  private void show(List<Entry> entries, Terminal terminal) {
    List<Note> notes =
        entries.stream()
            .flatMap(entry -> entry.note().stream())
            .filter(note -> folded(note.text()).contains(folded(search)))
            .sorted(Comparator.comparing(Note::date).thenComparing(Note::changed).reversed())
            .toList();
    LocalDate last = null;
    for (Note note : notes) {
      if (!note.date().equals(last)) {
        terminal.say((last == null ? "" : "\n") + When.day(note.date()));
        last = note.date();
      } else {
        terminal.say("  –");
      }
      Terminal.plain(note.text()).lines().forEach(line -> terminal.say("  " + line));
    }
    long others = entries.stream().filter(entry -> entry.note().isEmpty()).count();
    if (others > 0) {
      terminal.tell(
          others
              + " entries are of a kind that this version does not show. They are in every export.");
    }
    if (notes.isEmpty()) {
      terminal.tell(search.isEmpty() ? "There are no entries." : "No entry has these words.");
    }
  }

  private static String folded(String text) {
    return ACCENT
        .matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
        .replaceAll("")
        .toLowerCase(Locale.ROOT);
  }
}
