package morrow.search;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import morrow.specialists.Topic;
import morrow.web.Language;
import org.jdbi.v3.core.Jdbi;

/// Puts pieces in as the features that publish do.
final class Shelf {
  private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

  private final Jdbi database;
  private final Search search;
  private int put;

  Shelf(Jdbi database) {
    this.database = database;
    this.search = new Search(database);
  }

  void empty() {
    database.useHandle(
        sql -> sql.execute("truncate piece, piece_topic, piece_word, piece_related, shelf"));
    put = 0;
  }

  /// Each a minute newer than the one before.
  Piece put(
      Language language,
      Kind kind,
      String slug,
      String title,
      String summary,
      String words,
      Topic... topics) {
    Piece piece =
        new Piece(
            kind,
            UUID.nameUUIDFromBytes((kind + slug).getBytes(StandardCharsets.UTF_8)),
            language,
            slug,
            title,
            summary,
            words,
            topics.length == 0 ? List.of(Topic.QUEER) : List.of(topics),
            NOON.plus(Duration.ofMinutes(put++)),
            false);
    database.useTransaction(sql -> search.put(sql, piece));
    return piece;
  }

  void remove(Piece piece) {
    database.useTransaction(sql -> search.remove(sql, piece.kind(), piece.id()));
  }
}
