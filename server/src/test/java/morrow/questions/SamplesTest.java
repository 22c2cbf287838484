package morrow.questions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import morrow.database.Database;
import morrow.database.WithDatabase;
import morrow.pennames.PenNames;
import morrow.review.ReviewFeature;
import morrow.review.ReviewSettings;
import morrow.search.Search;
import morrow.specialists.Topic;
import morrow.web.Language;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@WithDatabase
class SamplesTest {
  static final SampleQuestion SAMPLE =
      new SampleQuestion(
          Language.EN,
          "who-sees-what-i-do",
          "Quiet Lantern",
          "Nobody sees what I do at home",
          "I do almost everything at home and nobody notices it. I am tired.",
          "I wrote a list and put it on the fridge.",
          "A sentence that I could begin with.",
          List.of(Topic.UNSEEN_WORK, Topic.EXHAUSTION),
          false,
          Instant.parse("2026-01-05T08:00:00Z"),
          List.of(
              new SampleQuestion.Answer(null, "Begin with one thing that you leave undone.", true),
              new SampleQuestion.Answer(null, "A list is a good beginning.", false)),
          List.of(
              new SampleQuestion.FollowUp(0, false, "And if nobody does it then?"),
              new SampleQuestion.FollowUp(0, true, "Then it stays undone, and that is seen.")));

  private final Database database;
  private final Samples samples;

  /// A review in which nothing waits.
  static Submissions submissions(Database database) {
    return new Submissions(
        new ReviewFeature(database.jdbi(), ReviewSettings.DEFAULTS, InstantSource.system())
            .review());
  }

  SamplesTest(Database database) {
    this.database = database;
    samples =
        new Samples(
            new PenNames(database.jdbi()), new Search(database.jdbi()), submissions(database));
  }

  private List<String> strings(String query) {
    return database.jdbi().withHandle(sql -> sql.createQuery(query).mapTo(String.class).list());
  }

  @BeforeEach
  void empty() {
    database.jdbi().useTransaction(samples::removeAll);
  }

  @Test
  void aSampleIsThereWithItsAnswersAndTakenOutAgain() {
    database.jdbi().useTransaction(sql -> samples.publish(sql, SAMPLE));
    assertThat(
            strings("select slug from question where shown and sample and answers = 2 and helped"))
        .containsExactly("who-sees-what-i-do");
    assertThat(strings("select author from reply order by written_at"))
        .containsExactly("specialist", "specialist", "asker", "specialist");
    assertThat(strings("select topic from question_topic order by topic"))
        .containsExactly("exhaustion", "unseen-work");

    database.jdbi().useTransaction(samples::removeAll);
    assertThat(strings("select id from question")).isEmpty();
    assertThat(strings("select id from reply")).isEmpty();

    database.jdbi().useTransaction(sql -> samples.publish(sql, SAMPLE));
    assertThat(strings("select slug from question")).containsExactly("who-sees-what-i-do");
  }

  @Test
  void anAddressIsNeverGivenTwice() {
    database
        .jdbi()
        .useTransaction(sql -> {
          samples.publish(sql, SAMPLE);
          samples.publish(sql, SAMPLE);
        });
    assertThat(strings("select slug from question order by slug"))
        .containsExactly("who-sees-what-i-do", "who-sees-what-i-do-2");
  }
}
