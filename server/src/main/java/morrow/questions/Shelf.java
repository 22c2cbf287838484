package morrow.questions;

import java.util.List;
import java.util.Set;
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
        Stream.concat(Stream.of(shown.words()), readUnder(sql, question))
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

  /// The answers that readers see, and what they see under those: what was said to an answer goes with it.
  private static Stream<String> readUnder(Handle sql, UUID question) {
    List<Reply> replies = new ReplyStore(sql).under(question);
    Set<UUID> answers =
        replies.stream()
            .filter(each -> each.isAnswer() && each.shown() != null)
            .map(Reply::id)
            .collect(Collectors.toSet());
    return replies.stream()
        .filter(each -> each.answer() == null || answers.contains(each.answer()))
        .map(Reply::shown)
        .flatMap(Stream::ofNullable);
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
