package morrow.questions;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import morrow.danger.Danger;
import morrow.review.Matter;
import morrow.review.Part;
import morrow.review.Review;
import morrow.review.Submission;
import morrow.specialists.Topic;
import org.jdbi.v3.core.Handle;

/// Hands in what is to be read before it shows, and takes it back.
final class Submissions {
  private final Review review;

  Submissions(Review review) {
    this.review = review;
  }

  void question(Handle sql, Asked asked, UUID writer, Written written) {
    List<Part> parts = new ArrayList<>();
    parts.add(new Part("title", written.title()));
    parts.add(new Part("pen-name", asked.penName()));
    parts.add(
        new Part(
            "topics",
            written.topics().stream().map(Topic::word).collect(Collectors.joining(", "))));
    parts.add(new Part("text", written.text()));
    if (!written.tried().isEmpty()) {
      parts.add(new Part("tried", written.tried()));
    }
    if (!written.help().isEmpty()) {
      parts.add(new Part("helps", written.help()));
    }
    review.submit(
        sql,
        new Submission(
            Matter.QUESTION,
            asked.id(),
            writer,
            asked.language(),
            written.title(),
            parts,
            written.danger()));
  }

  /// Goes by the question's title, so that who reads it knows what it is said to.
  void reply(Handle sql, Asked asked, Reply reply, UUID writer, String text) {
    review.submit(
        sql,
        new Submission(
            matter(reply),
            reply.id(),
            writer,
            asked.language(),
            asked.title(),
            List.of(new Part("text", text)),
            asked.danger() || Danger.isIn(text)));
  }

  /// The cases of a question and of all under it go by its title: one that the asker changed may have held too much.
  void retitle(Handle sql, UUID question, String title) {
    review.retitle(sql, Matter.QUESTION, question, title);
    new ReplyStore(sql)
        .under(question)
        .forEach(reply -> review.retitle(sql, matter(reply), reply.id(), title));
  }

  /// Its address was made from the title.
  void rename(Handle sql, UUID question, String slug) {
    review.rename(sql, Matter.QUESTION, question, slug);
  }

  /// What is public stays when its writer's account goes, and so does what was reported of it.
  void staysWithoutWriter(Handle sql, Reply reply) {
    review.staysWithoutWriter(sql, matter(reply), reply.id());
  }

  void takeBack(Handle sql, Reply reply) {
    review.withdraw(sql, matter(reply), reply.id());
  }

  /// With all that was written under it.
  void takeBack(Handle sql, Asked asked) {
    review.withdraw(sql, Matter.QUESTION, asked.id());
    new ReplyStore(sql).under(asked.id()).forEach(reply -> takeBack(sql, reply));
  }

  private static Matter matter(Reply reply) {
    return reply.isAnswer() ? Matter.ANSWER : Matter.FOLLOW_UP;
  }
}
