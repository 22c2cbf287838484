package morrow.questions;

import java.util.TreeSet;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/// What an account leaves behind: nothing of what it asked, and its answers without a name.
final class Endings {
  private final Submissions submissions;
  private final Shelf shelf;

  Endings(Submissions submissions, Shelf shelf) {
    this.submissions = submissions;
    this.shelf = shelf;
  }

  /// In the transaction that deletes the account, before it does.
  void beforeDeletion(Handle sql, UUID account) {
    QuestionStore questions = new QuestionStore(sql);
    for (UUID id : questions.of(account)) {
      questions
          .lock(id)
          .ifPresent(asked -> {
            submissions.takeBack(sql, asked);
            questions.delete(id);
            shelf.hide(sql, asked);
          });
    }
    ReplyStore replies = new ReplyStore(sql);
    TreeSet<UUID> answered = new TreeSet<>();
    for (Reply reply : replies.of(account)) {
      answered.add(reply.question());
    }
    for (UUID id : answered) {
      questions.lock(id).ifPresent(asked -> withoutName(sql, asked, account));
    }
  }

  private void withoutName(Handle sql, Asked asked, UUID account) {
    ReplyStore replies = new ReplyStore(sql);
    for (Reply reply : replies.under(asked.id())) {
      if (!account.equals(reply.writer())) {
        continue;
      }
      if (reply.shown() == null) {
        submissions.takeBack(sql, reply);
        replies.under(asked.id()).stream()
            .filter(each -> reply.id().equals(each.answer()))
            .forEach(each -> submissions.takeBack(sql, each));
        replies.delete(reply.id());
      } else {
        submissions.staysWithoutWriter(sql, reply);
        if (reply.written() != null) {
          replies.forgetWritten(reply.id());
        }
      }
    }
    if (asked.shown()) {
      shelf.show(sql, asked.id());
    }
  }
}
