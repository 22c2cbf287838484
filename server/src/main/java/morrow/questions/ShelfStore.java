package morrow.questions;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import morrow.web.Language;
import morrow.web.Slug;
import org.jdbi.v3.core.Handle;

/// What makes a question stand in the lists, and under which address.
final class ShelfStore {
  private static final int MOST = 70; // room for a number behind it

  private final Handle sql;

  ShelfStore(Handle sql) {
    this.sql = sql;
  }

  /// An address that was never given before, made from the title.
  String newSlug(String title) {
    String latin = Slug.of(title, MOST);
    String slug = Slug.fits(latin) ? latin : "question";
    int n = 1;
    while (!give(Slug.numbered(slug, n))) {
      n++;
    }
    return Slug.numbered(slug, n);
  }

  /// Gives an address away for good.
  ///
  /// @return false when it was given before
  boolean give(String slug) {
    return sql.createUpdate(
                "insert into question_address (hash) values (:hash) on conflict do nothing")
            .bind("hash", hash(slug))
            .execute()
        > 0;
  }

  private static byte[] hash(String slug) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(slug.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /// Lists a question that readers see, under each of its topics.
  void list(UUID question) {
    unlist(question);
    sql.createUpdate(
            """
            insert into question_topic (topic, language, published_at, slug, question, danger, answers)
            select topic, language, published_at, slug, id, danger, answers from question cross join lateral unnest(topics) as each (topic)
            where id = :question and shown
            """)
        .bind("question", question)
        .execute();
  }

  void unlist(UUID question) {
    sql.createUpdate("delete from question_topic where question = :question")
        .bind("question", question)
        .execute();
  }

  /// As readers see it.
  Written shown(UUID question) {
    return sql.createQuery(
            "select title, text, tried, help, topics, danger from question where id = :question")
        .bind("question", question)
        .map((row, _) -> QuestionStore.written(row))
        .one();
  }

  /// Says that the lists of a language are not what they were.
  void touch(Language language) {
    sql.createUpdate(
            """
            insert into question_list (language, version) values (:language, 1)
            on conflict (language) do update set version = question_list.version + 1
            """)
        .bind("language", language.code())
        .execute();
  }

  /// Counts what readers see under a question, and says that its page is not what it was.
  void countReplies(UUID question) {
    sql.createUpdate(
            """
            update question set page_version = page_version + 1,
              answers = (select count(*) from reply where reply.question = question.id and answer is null and shown is not null),
              helped = exists (select from reply where reply.question = question.id and reply.helped)
            where id = :question
            """)
        .bind("question", question)
        .execute();
  }

  /// Puts a sample in, ready to be read.
  void addSample(UUID id, String slug, SampleQuestion sample, Written written, Instant at) {
    sql.createUpdate(
            """
            insert into question (id, language, pen_name, sample, shown, state, asked_at, seen_at, decided_at, slug, title, text,
              tried, help, topics, danger, published_at)
            values (:id, :language, :penName, true, true, 'approved', :at, :at, :at, :slug, :title, :text, :tried, :help, :topics,
              :danger, :day)
            """)
        .bind("id", id)
        .bind("language", sample.language().code())
        .bind("penName", sample.penName())
        .bind("at", at)
        .bind("day", at.truncatedTo(ChronoUnit.DAYS))
        .bind("slug", slug)
        .bind("title", written.title())
        .bind("text", written.text())
        .bind("tried", written.tried())
        .bind("help", written.help())
        .bindArray("topics", String.class, Rows.words(written.topics()))
        .bind("danger", written.danger())
        .execute();
  }

  void addSample(UUID question, UUID id, SampleQuestion.Answer answer, Instant at) {
    sql.createUpdate(
            """
            insert into reply (id, question, author, writer, shown, state, written_at, shown_at, decided_at, seen_at, helped)
            values (:id, :question, 'specialist', :writer, :text, 'approved', :at, :at, :at, :at, :helped)
            """)
        .bind("id", id)
        .bind("question", question)
        .bind("writer", answer.specialist())
        .bind("text", answer.text())
        .bind("at", at)
        .bind("helped", answer.helped())
        .execute();
  }

  void addSample(UUID question, UUID answer, SampleQuestion.FollowUp followUp, Instant at) {
    sql.createUpdate(
            """
            insert into reply (id, question, answer, author, writer, shown, state, written_at, shown_at, decided_at, seen_at)
            select :id, :question, id, :author, case :author when 'specialist' then writer end, :text, 'approved', :at, :at, :at, :at
            from reply where id = :answer
            """)
        .bind("id", Ids.next())
        .bind("question", question)
        .bind("answer", answer)
        .bind("author", followUp.bySpecialist() ? "specialist" : "asker")
        .bind("text", followUp.text())
        .bind("at", at)
        .execute();
  }

  /// The questions of the sample collection.
  List<UUID> samples() {
    return sql.createQuery("select id from question where sample order by id")
        .mapTo(UUID.class)
        .list();
  }

  /// Takes the samples away. Their addresses may be given again, to the same samples.
  void removeSamples() {
    for (String slug :
        sql.createQuery("select slug from question where sample").mapTo(String.class).list()) {
      sql.createUpdate("delete from question_address where hash = :hash")
          .bind("hash", hash(slug))
          .execute();
    }
    sql.createUpdate("delete from question where sample").execute();
  }
}
