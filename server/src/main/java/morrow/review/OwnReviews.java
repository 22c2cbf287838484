package morrow.review;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/// The writer's side: how it stands with what was sent, and answering what a reviewer asks.
final class OwnReviews {
  /// In which so many replies may be sent.
  static final Duration DAY = Duration.ofDays(1);

  private record Piece(Matter matter, UUID id) {}

  private final Jdbi database;
  private final Review review;
  private final ReviewSettings settings;
  private final InstantSource clock;

  OwnReviews(Jdbi database, Review review, ReviewSettings settings, InstantSource clock) {
    this.database = database;
    this.review = review;
    this.settings = settings;
    this.clock = clock;
  }

  /// One for each piece: what happened to it last.
  List<Own> of(UUID writer) {
    return database.withHandle(sql -> {
      Map<Piece, Case> latest = new LinkedHashMap<>();
      for (Case one : new OwnReviewsStore(sql).of(writer)) {
        latest.putIfAbsent(new Piece(one.matter(), one.piece()), one);
      }
      Map<UUID, List<Message>> threads =
          new CaseStore(sql).threads(latest.values().stream().map(Case::id).toList());
      return latest.values().stream()
          .map(one -> own(sql, one, threads.getOrDefault(one.id(), List.of())))
          .toList();
    });
  }

  /// Answers the reviewer. The last reply once more is not sent again.
  Outcome.OfReply reply(UUID writer, Matter matter, UUID piece, String text) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    return Turn.take(
        database,
        sql -> {
          ThreadStore store = new ThreadStore(sql);
          store.awaitWriter(writer);
          Case one = new OwnReviewsStore(sql).lock(writer, matter, piece).orElse(null);
          if (one == null) {
            return new Outcome.Unknown();
          }
          List<Message> thread = new CaseStore(sql).thread(one.id());
          if (Reviewing.isRepeated(thread, "writer", text)) {
            return new Outcome.Replied(own(sql, one));
          }
          if (!one.state().isOpen() || thread.isEmpty()) {
            return new Outcome.NothingAsked();
          }
          if (thread.size() >= Message.MOST) {
            return new Outcome.ThreadFull();
          }
          Optional<Instant> first = store.reply(writer, settings.repliesADay(), now.minus(DAY));
          if (first.isPresent()) {
            return new Outcome.TooOften(Duration.between(now, first.get().plus(DAY)));
          }
          store.countReply(writer, now);
          store.add(one.id(), true, text, now);
          return new Outcome.Replied(own(sql, new CaseStore(sql).find(one.id()).orElseThrow()));
        });
  }

  private Own own(Handle sql, Case one) {
    return own(sql, one, new CaseStore(sql).thread(one.id()));
  }

  private Own own(Handle sql, Case one, List<Message> thread) {
    return new Own(
        one.matter(),
        one.piece(),
        review.reviewed(one.matter()).titleForWriter(sql, one.piece(), one.title()),
        one.state(),
        one.since(),
        one.reason().isEmpty() ? null : one.reason(),
        thread);
  }
}
