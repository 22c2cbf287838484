package morrow.questions;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import morrow.pennames.Outcome.Done;
import morrow.pennames.Outcome.IsYourHandle;
import morrow.pennames.Outcome.TakenBySomebody;
import morrow.pennames.Outcome.Unfit;
import morrow.pennames.PenNames;
import morrow.web.Language;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/// What askers do with their questions.
final class Asking {
  private final Jdbi database;
  private final PenNames penNames;
  private final Submissions submissions;
  private final Shelf shelf;
  private final QuestionsSettings settings;
  private final InstantSource clock;

  Asking(
      Jdbi database,
      PenNames penNames,
      Submissions submissions,
      Shelf shelf,
      QuestionsSettings settings,
      InstantSource clock) {
    this.database = database;
    this.penNames = penNames;
    this.submissions = submissions;
    this.shelf = shelf;
    this.settings = settings;
    this.clock = clock;
  }

  /// Sends a question to be read. The same once more, after its answer was lost, is done already.
  ///
  /// @param id made by the browser
  Outcome ask(UUID account, UUID id, Language language, String penName, Written written) {
    return Tries.take(
        database,
        sql -> {
          QuestionStore store = new QuestionStore(sql);
          if (!store.awaitAccount(account)) {
            return Outcome.Refusal.NOT_FOUND;
          }
          Optional<Asked> before = store.lock(id);
          if (before.isPresent()) {
            return repeated(store, before.get(), account, written);
          }
          // Whoever sends twice at once waits here for the own first, and finds it after that.
          countOne(sql, account);
          Optional<Asked> meanwhile = store.lock(id);
          if (meanwhile.isPresent()) {
            throw new Tries.Refused(repeated(store, meanwhile.get(), account, written));
          }
          String name = taken(sql, account, penName);
          if (!store.add(id, account, language, name, now())) {
            throw new Tries.Refused(Outcome.Refusal.NOT_FOUND); // Another account was first.
          }
          store.draft(id, written);
          submissions.question(sql, store.lock(id).orElseThrow(), account, written);
          return new Outcome.Done(id);
        });
  }

  private static Outcome repeated(
      QuestionStore store, Asked before, UUID account, Written written) {
    if (!before.isOf(account)) {
      return Outcome.Refusal.NOT_FOUND;
    }
    return store.written(before.id()).equals(written)
        ? new Outcome.Done(before.id())
        : new Outcome.Changed(before.id());
  }

  private void countOne(Handle sql, UUID account) {
    new AllowanceStore(sql)
        .take(account, "question", settings.question(), now())
        .ifPresent(wait -> {
          throw new Tries.Refused(new Outcome.TooMany(wait));
        });
  }

  private String taken(Handle sql, UUID account, String penName) {
    return switch (penNames.take(sql, account, penName)) {
      case Done(var name) -> name.text();
      case TakenBySomebody() -> throw refused("taken", "Somebody has or had this pen name.");
      case IsYourHandle() -> throw refused("handle", "This pen name would lead to your account.");
      case Unfit(String sentence) -> throw refused("unfit", sentence);
    };
  }

  private static Tries.Refused refused(String why, String sentence) {
    return new Tries.Refused(new Outcome.PenName(why, sentence));
  }

  /// Sends a change to be read. Readers see what was approved until then, or nothing.
  ///
  /// @param version what the asker saw
  Outcome change(UUID account, UUID id, long version, Written written, boolean hide) {
    return own(
        account,
        id,
        (sql, asked) -> {
          QuestionStore store = new QuestionStore(sql);
          boolean hidden = !hide || !asked.shown();
          if (store.written(id).equals(written) && asked.state() != State.RETURNED && hidden) {
            return new Outcome.Done(id);
          }
          if (asked.version() != version) {
            return new Outcome.Changed(id);
          }
          countOne(sql, account);
          store.draft(id, written);
          store.await(id, hide);
          if (hide && asked.shown()) {
            shelf.hide(sql, asked);
          }
          submissions.question(sql, asked, account, written);
          return new Outcome.Done(id);
        });
  }

  /// Takes a question back, with all that stands under it, for good.
  Outcome withdraw(UUID account, UUID id) {
    return own(
        account,
        id,
        (sql, asked) -> {
          submissions.takeBack(sql, asked);
          new QuestionStore(sql).delete(id);
          shelf.hide(sql, asked);
          return new Outcome.Done(id);
        });
  }

  /// Says whether an answer helped.
  Outcome helped(UUID account, UUID answer, boolean helped) {
    Optional<UUID> question = database.withHandle(sql -> new ReplyStore(sql).questionOf(answer));
    if (question.isEmpty()) {
      return Outcome.Refusal.NOT_FOUND;
    }
    return own(
        account,
        question.get(),
        (sql, asked) -> {
          ReplyStore replies = new ReplyStore(sql);
          Optional<Reply> reply =
              replies.find(answer).filter(each -> each.isAnswer() && each.shown() != null);
          if (reply.isEmpty()) {
            return Outcome.Refusal.NOT_FOUND;
          }
          if (reply.get().helped() != helped) {
            replies.helped(answer, helped);
            if (asked.shown()) {
              shelf.show(sql, asked.id());
            }
          }
          return new Outcome.Done(asked.id());
        });
  }

  private Outcome own(UUID account, UUID id, BiFunction<Handle, Asked, Outcome> work) {
    return Tries.take(
        database,
        sql -> {
          QuestionStore store = new QuestionStore(sql);
          if (!store.awaitAccount(account)) {
            return Outcome.Refusal.NOT_FOUND;
          }
          return store
              .lock(id)
              .filter(asked -> asked.isOf(account))
              .map(asked -> work.apply(sql, asked))
              .orElse(Outcome.Refusal.NOT_FOUND);
        });
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
