package morrow.questions;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import morrow.accounts.GuessLimits.Limit;
import morrow.accounts.Pace;
import morrow.pennames.PenNames;
import morrow.review.Matter;
import morrow.review.Review;
import morrow.search.Search;
import morrow.web.Routes;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/// Puts the parts of this feature together for the composition root.
public final class QuestionsFeature implements Routes.Feature {
  /// More than somebody does who asks and changes the words some times.
  private static final Limit LOOKS = new Limit(20, Duration.ofSeconds(5));

  /// More than somebody does who changes their mind.
  private static final Limit MARKS = new Limit(20, Duration.ofMinutes(1));

  private final Samples samples;
  private final Endings endings;
  private final List<Routes.Feature> apis;

  public QuestionsFeature(
      Jdbi database,
      QuestionsSettings settings,
      PenNames penNames,
      Review review,
      Search search,
      InstantSource clock) {
    Shelf shelf = new Shelf(search);
    Submissions submissions = new Submissions(review);
    Asking asking = new Asking(database, penNames, submissions, shelf, settings, clock);
    Answering answering = new Answering(database, submissions, shelf, settings, clock);
    Lists lists = new Lists(database, search, clock);
    review.decides(Matter.QUESTION, new QuestionDecisions(submissions, shelf, clock));
    review.decides(Matter.ANSWER, new ReplyDecisions(true, shelf, clock));
    review.decides(Matter.FOLLOW_UP, new ReplyDecisions(false, shelf, clock));
    samples = new Samples(penNames, search, submissions);
    endings = new Endings(submissions, shelf);
    apis =
        List.of(
            new AskingApi(
                asking,
                answering,
                lists,
                new Pace(LOOKS, 10_000, clock),
                new Pace(MARKS, 10_000, clock)),
            new AnsweringApi(answering, lists),
            new QuestionPages(new PageStore(database), search, clock));
  }

  @Override
  public void routes(Routes routes) {
    apis.forEach(api -> api.routes(routes));
  }

  /// Questions of the sample collection.
  public Samples samples() {
    return samples;
  }

  /// Takes away what an account asked, and its name from what it answered, in the transaction that deletes it.
  public void beforeDeletion(Handle transaction, UUID account) {
    endings.beforeDeletion(transaction, account);
  }
}
