package morrow.questions;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/// Answers, and what asker and specialist write under them.
final class Answering {
  private static final int MOST_ANSWERS = 5;
  private static final int MOST_FOLLOW_UPS = 20;

  private final Jdbi database;
  private final Submissions submissions;
  private final Shelf shelf;
  private final QuestionsSettings settings;
  private final InstantSource clock;

  Answering(
      Jdbi database,
      Submissions submissions,
      Shelf shelf,
      QuestionsSettings settings,
      InstantSource clock) {
    this.database = database;
    this.submissions = submissions;
    this.shelf = shelf;
    this.settings = settings;
    this.clock = clock;
  }

  /// Work on a question that nobody else changes meanwhile.
  private interface Work {
    Outcome of(Handle sql, Asked asked, ReplyStore replies);
  }

  /// Sends an answer to be read. The same once more, after its answer was lost, is done already.
  Outcome answer(UUID specialist, UUID id, UUID question, String text) {
    return on(
        specialist,
        Optional.of(question),
        (sql, asked, replies) -> {
          Optional<Reply> before = replies.find(id);
          if (before.isPresent()) {
            return repeated(before.get(), asked, specialist, text);
          } else if (!asked.shown()) {
            return Outcome.Refusal.NOT_FOUND;
          } else if (!replies.isVerified(specialist, today())) {
            return Outcome.Refusal.NOT_VERIFIED;
          }
          var answers = replies.under(asked.id()).stream().filter(Reply::isAnswer).toList();
          if (answers.stream().anyMatch(each -> specialist.equals(each.writer()))) {
            return Outcome.Refusal.ONCE;
          } else if (answers.size() >= MOST_ANSWERS) {
            return Outcome.Refusal.FULL;
          }
          return add(
              sql, asked, id, null, specialist, specialist, text, "answer", settings.answer());
        });
  }

  /// Sends to be read what asker or answering specialist write under an answer.
  Outcome followUp(UUID account, boolean byAsker, UUID id, UUID answer, String text) {
    return on(
        account,
        questionOf(answer),
        (sql, asked, replies) -> {
          Optional<Reply> under = replies.find(answer).filter(Reply::isAnswer);
          if (under.isEmpty() || !mayFollowUp(asked, under.get(), account, byAsker)) {
            return Outcome.Refusal.NOT_FOUND;
          }
          @Nullable UUID writer = byAsker ? null : account;
          Optional<Reply> before = replies.find(id);
          if (before.isPresent()) {
            return repeated(before.get(), asked, writer, text);
          } else if (!asked.shown() || under.get().shown() == null) {
            return Outcome.Refusal.NOT_OPEN;
          } else if (!byAsker && !replies.isVerified(account, today())) {
            return Outcome.Refusal.NOT_VERIFIED;
          } else if (replies.under(asked.id()).stream()
                  .filter(each -> answer.equals(each.answer()))
                  .count()
              >= MOST_FOLLOW_UPS) {
            return Outcome.Refusal.FULL;
          }
          return add(
              sql, asked, id, answer, writer, account, text, "follow-up", settings.followUp());
        });
  }

  private static boolean mayFollowUp(Asked asked, Reply answer, UUID account, boolean byAsker) {
    return byAsker ? asked.isOf(account) : account.equals(answer.writer());
  }

  private Outcome add(
      Handle sql,
      Asked asked,
      UUID id,
      @Nullable UUID answer,
      @Nullable UUID writer,
      UUID account,
      String text,
      String what,
      QuestionsSettings.Allowance allowance) {
    countOne(sql, account, what, allowance);
    ReplyStore replies = new ReplyStore(sql);
    replies.add(id, asked.id(), answer, writer, text, now());
    submissions.reply(sql, asked, replies.find(id).orElseThrow(), account, text);
    return new Outcome.Done(asked.id());
  }

  /// What comes of it when there is such a reply already.
  ///
  /// @param writer as it would be stored
  private static Outcome repeated(Reply before, Asked asked, @Nullable UUID writer, String text) {
    boolean own =
        before.question().equals(asked.id())
            && (writer == null ? before.byAsker() : writer.equals(before.writer()));
    if (!own) {
      return Outcome.Refusal.NOT_FOUND;
    }
    return before.text().equals(text)
        ? new Outcome.Done(asked.id())
        : new Outcome.Changed(asked.id());
  }

  /// Sends a change of an own answer or follow-up to be read.
  ///
  /// @param version what the writer saw
  Outcome change(UUID account, boolean byAsker, UUID id, long version, String text) {
    return on(
        account,
        questionOf(id),
        (sql, asked, replies) -> {
          Optional<Reply> found = own(replies, asked, account, byAsker, id);
          if (found.isEmpty()) {
            return Outcome.Refusal.NOT_FOUND;
          }
          Reply reply = found.get();
          if (reply.text().equals(text) && reply.state() != State.RETURNED) {
            return new Outcome.Done(asked.id());
          } else if (reply.version() != version) {
            return new Outcome.Changed(asked.id());
          } else if (!byAsker && !replies.isVerified(account, today())) {
            return Outcome.Refusal.NOT_VERIFIED;
          }
          try {
            var _ = reply.checked(text);
          } catch (IllegalArgumentException e) {
            return new Outcome.Unfit(String.valueOf(e.getMessage()));
          }
          boolean answer = reply.isAnswer();
          countOne(
              sql,
              account,
              answer ? "answer" : "follow-up",
              answer ? settings.answer() : settings.followUp());
          replies.change(id, text);
          submissions.reply(sql, asked, reply, account, text);
          return new Outcome.Done(asked.id());
        });
  }

  /// Takes an own answer or follow-up back, an answer with what stands under it.
  Outcome withdraw(UUID account, boolean byAsker, UUID id) {
    return on(
        account,
        questionOf(id),
        (sql, asked, replies) -> {
          Optional<Reply> found = own(replies, asked, account, byAsker, id);
          if (found.isEmpty()) {
            return Outcome.Refusal.NOT_FOUND;
          }
          replies.under(asked.id()).stream()
              .filter(each -> each.id().equals(id) || id.equals(each.answer()))
              .forEach(each -> submissions.takeBack(sql, each));
          replies.delete(id);
          if (asked.shown()) {
            shelf.show(sql, asked.id());
          }
          return new Outcome.Done(asked.id());
        });
  }

  private static Optional<Reply> own(
      ReplyStore replies, Asked asked, UUID account, boolean byAsker, UUID id) {
    return replies
        .find(id)
        .filter(reply ->
            byAsker
                ? reply.byAsker() && asked.isOf(account)
                : !reply.byAsker() && account.equals(reply.writer()));
  }

  private Optional<UUID> questionOf(UUID reply) {
    return database.withHandle(sql -> new ReplyStore(sql).questionOf(reply));
  }

  private Outcome on(UUID account, Optional<UUID> question, Work work) {
    if (question.isEmpty()) {
      return Outcome.Refusal.NOT_FOUND;
    }
    return Tries.take(
        database,
        sql -> {
          QuestionStore store = new QuestionStore(sql);
          if (!store.awaitAccount(account)) {
            return Outcome.Refusal.NOT_FOUND;
          }
          return store
              .lock(question.get())
              .map(asked -> work.of(sql, asked, new ReplyStore(sql)))
              .orElse(Outcome.Refusal.NOT_FOUND);
        });
  }

  private void countOne(
      Handle sql, UUID account, String what, QuestionsSettings.Allowance allowance) {
    new AllowanceStore(sql)
        .take(account, what, allowance, now())
        .ifPresent(wait -> {
          throw new Tries.Refused(new Outcome.TooMany(wait));
        });
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
