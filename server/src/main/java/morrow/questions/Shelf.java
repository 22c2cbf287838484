package morrow.questions;

import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import morrow.search.Kind;
import morrow.search.Piece;
import morrow.search.Search;
import org.jdbi.v3.core.Handle;

/// Keeps page, lists and search true to each other, in the transaction that changes what readers see.
final class Shelf {
  private static final int MOST_OF_SUMMARY = 240;

  private final Search search;

  Shelf(Search search) {
    this.search = search;
  }

  /// After a question or what stands under it began to show, or shows something else.
  void show(Handle sql, UUID question) {
    ShelfStore store = new ShelfStore(sql);
    store.countReplies(question);
    store.list(question);
    QuestionStore questions = new QuestionStore(sql);
    Asked asked = questions.lock(question).orElseThrow();
    if (asked.slug() == null || asked.publishedAt() == null || !asked.shown()) {
      return;
    }
    Written shown = store.shown(question);
    String words =
        Stream.concat(
                Stream.of(shown.words()),
                new ReplyStore(sql)
                    .under(question).stream().map(Reply::shown).flatMap(Stream::ofNullable))
            .collect(Collectors.joining("\n\n"));
    search.put(
        sql,
        new Piece(
            Kind.QUESTION,
            question,
            asked.language(),
            asked.slug(),
            shown.title(),
            beginning(shown.text()),
            words,
            shown.topics(),
            asked.publishedAt(),
            asked.sample()));
    store.touch(asked.language());
  }

  /// After a question ceased to show, or just before it is deleted.
  void hide(Handle sql, Asked asked) {
    ShelfStore store = new ShelfStore(sql);
    store.unlist(asked.id());
    search.remove(sql, Kind.QUESTION, asked.id());
    store.touch(asked.language());
  }

  /// The first words, as they stand in a list.
  static String beginning(String text) {
    String line = text.replaceAll("\\s+", " ").strip();
    if (line.length() <= MOST_OF_SUMMARY) {
      return line;
    }
    int end = line.lastIndexOf(' ', MOST_OF_SUMMARY);
    return line.substring(
            0, end > MOST_OF_SUMMARY / 2 ? end : line.offsetByCodePoints(0, MOST_OF_SUMMARY / 2))
        + " …";
  }
}
