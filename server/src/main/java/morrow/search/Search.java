package morrow.search;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import morrow.specialists.Topic;
import morrow.web.Language;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/// What is published can be found here, and nothing else: features put a piece in with the transaction that publishes it and take it
/// out with the one that withdraws it.
public final class Search {
  private final PieceStore pieces;
  private final RelatedStore related;
  private final ShelfStore shelf;

  public Search(Jdbi database) {
    this(database, new ShelfStore(database));
  }

  Search(Jdbi database, ShelfStore shelf) {
    pieces = new PieceStore();
    related = new RelatedStore(database);
    this.shelf = shelf;
  }

  /// Puts a piece in, or replaces it by what it is now. Holds a row until the commit, so call it near the end of a transaction.
  public void put(Handle transaction, Piece piece) {
    pieces.lockShelf(transaction, piece.language());
    Optional<PieceStore.Old> old = pieces.old(transaction, piece.kind(), piece.id());
    Map<String, Integer> more = new HashMap<>();
    if (old.isPresent() && old.get().language() != piece.language()) {
      throw new IllegalArgumentException("A piece keeps its language.");
    }
    old.ifPresent(before -> count(more, before.words(), -1));
    count(
        more,
        distinct(piece.language(), piece.title(), piece.summary(), piece.words(), piece.topics()),
        1);
    if (old.isEmpty()) {
      pieces.countPieces(transaction, piece.language(), 1);
    }
    pieces.put(transaction, piece);
    pieces.count(transaction, piece.language(), more);
    related.relate(transaction, piece);
  }

  /// Takes a piece out. Nothing happens when it is not there.
  public void remove(Handle transaction, Kind kind, UUID id) {
    Optional<Language> language = pieces.language(transaction, kind, id);
    if (language.isEmpty()) {
      return;
    }
    pieces.lockShelf(transaction, language.get());
    Optional<PieceStore.Old> old = pieces.old(transaction, kind, id);
    if (old.isPresent()) {
      Map<String, Integer> fewer = new HashMap<>();
      count(fewer, old.get().words(), -1);
      pieces.remove(transaction, kind, id);
      pieces.countPieces(transaction, language.get(), -1);
      pieces.count(transaction, language.get(), fewer);
    }
  }

  /// Changes with every piece of a language that is put in or taken out. Cheap enough to be read at each call: put it into the version
  /// of a page that is kept and shows [#related], so that what was withdrawn is gone from it at once.
  public long changes(Language language) {
    return shelf.changes(language);
  }

  /// What to read next after a piece, the closest first, of its own language.
  public List<Found> related(Kind kind, UUID id, int most) {
    return related(kind, id, false, most);
  }

  /// The same for a piece of which somebody else knows whether it is about danger.
  ///
  /// @param danger whether it is, also when none of its topics says so
  public List<Found> related(Kind kind, UUID id, boolean danger, int most) {
    return related.related(kind, id, danger, most);
  }

  /// Questions that have been asked in public and share words with a text that somebody is about to send. Nothing of the text is kept.
  /// Whether one of them was answered, the questions know.
  public List<Found> similarQuestions(Language language, String text, int most) {
    return related.similarQuestions(language, text, most);
  }

  /// What one search that touches no theme asks of the database, in its order, with names where values go. For the benchmark, which says the same to the
  /// database alone.
  public static List<String> statements() {
    return List.of(
        FindStore.PREPARE,
        WordStore.KNOWN,
        FindStore.PIECES,
        FindStore.FIND
            .replace(":each", Integer.toString(FindStore.OF_EACH_STEP))
            .replace(":ranked", Integer.toString(FindStore.RANKED))
            .replace(":size", Integer.toString(Asked.SIZE))
            .replace(":from", "0")
            .replace(":excerpted", Integer.toString(FindStore.EXCERPTED)),
        WordStore.WRITTEN);
  }

  static Set<String> distinct(
      Language language, String title, String summary, String words, List<Topic> topics) {
    Set<String> all = new LinkedHashSet<>(Words.of(title));
    all.addAll(Words.of(summary));
    all.addAll(Words.of(words));
    all.addAll(Words.of(TopicWords.of(topics, language)));
    return all;
  }

  private static void count(Map<String, Integer> counts, Set<String> words, int by) {
    words.forEach(word -> counts.merge(word, by, Integer::sum));
  }
}
