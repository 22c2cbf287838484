package morrow.questions;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import morrow.review.Published;
import morrow.review.Reviewed;
import org.jdbi.v3.core.Handle;

/// What comes of a decision about an answer, or about a follow-up.
final class ReplyDecisions implements Reviewed {
  private final boolean answers;
  private final Shelf shelf;
  private final InstantSource clock;

  /// Decides about one kind.
  ///
  /// @param answers or else follow-ups
  ReplyDecisions(boolean answers, Shelf shelf, InstantSource clock) {
    this.answers = answers;
    this.shelf = shelf;
    this.clock = clock;
  }

  @Override
  public Consumer<Handle> approval(UUID id) {
    return sql -> approved(sql, id);
  }

  private void approved(Handle sql, UUID id) {
    Asked asked = lock(sql, id).orElseThrow();
    new ReplyStore(sql).publish(id, now());
    // Under a question that readers do not see it shows when they do again.
    showAgain(sql, asked);
  }

  @Override
  public void returned(Handle sql, UUID id, String reason) {
    new ReplyStore(sql).returned(id, now());
  }

  @Override
  public void takenDown(Handle sql, UUID id, String reason) {
    Asked asked = lock(sql, id).orElseThrow();
    new ReplyStore(sql).takenDown(id, now());
    showAgain(sql, asked);
  }

  private void showAgain(Handle sql, Asked asked) {
    if (asked.shown()) {
      shelf.show(sql, asked.id());
    }
  }

  @Override
  public Optional<UUID> writer(Handle sql, UUID id) {
    ReplyStore replies = new ReplyStore(sql);
    replies.awaitWriter(id);
    return lock(sql, id)
        .flatMap(asked ->
            find(sql, id)
                .flatMap(reply ->
                    Optional.ofNullable(reply.byAsker() ? asked.writer() : reply.writer())));
  }

  @Override
  public String titleForWriter(Handle sql, UUID id, String title) {
    return new ReplyStore(sql).titleForWriter(id).orElse("");
  }

  /// Who answered does not review what is asked about it.
  @Override
  public Set<UUID> concerned(Handle sql, UUID id) {
    ReplyStore replies = new ReplyStore(sql);
    return find(sql, id)
        .flatMap(reply -> Optional.ofNullable(reply.answer()))
        .flatMap(replies::find)
        .map(answer -> Stream.ofNullable(answer.writer()).collect(Collectors.toSet()))
        .orElse(Set.of());
  }

  @Override
  public Optional<Published> published(Handle sql, String name) {
    UUID id;
    try {
      id = UUID.fromString(name);
    } catch (IllegalArgumentException noId) {
      return Optional.empty();
    }
    return new ReplyStore(sql)
        .questionOf(id)
        .flatMap(new QuestionStore(sql)::find)
        .filter(Asked::shown)
        .filter(_ -> find(sql, id).filter(reply -> reply.shown() != null).isPresent())
        .map(asked ->
            new Published(
                id,
                asked.language(),
                asked.title(),
                "/"
                    + asked.language().code()
                    + "/questions/"
                    + asked.slug()
                    + "#"
                    + (answers ? "answer-" : "follow-up-")
                    + id));
  }

  /// Only of the kind that is decided about here.
  private Optional<Reply> find(Handle sql, UUID id) {
    return new ReplyStore(sql).find(id).filter(reply -> reply.isAnswer() == answers);
  }

  private Optional<Asked> lock(Handle sql, UUID id) {
    return new ReplyStore(sql).questionOf(id).flatMap(new QuestionStore(sql)::lock);
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
