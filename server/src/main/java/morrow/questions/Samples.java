package morrow.questions;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import morrow.pennames.PenNames;
import morrow.search.Kind;
import morrow.search.Search;
import morrow.web.Language;
import org.jdbi.v3.core.Handle;

/// Puts questions of the sample collection in and takes them out again. Nobody reviews them: they come with the program.
public final class Samples {
  private static final Duration BETWEEN = Duration.ofHours(5);

  private final PenNames penNames;
  private final Shelf shelf;
  private final Search search;
  private final Submissions submissions;

  Samples(PenNames penNames, Search search, Submissions submissions) {
    this.penNames = penNames;
    this.search = search;
    this.submissions = submissions;
    this.shelf = new Shelf(search);
  }

  /// Publishes a question with its answers and follow-ups in the transaction.
  ///
  /// @return its id
  /// @throws IllegalArgumentException in a sentence, when it is not what a person could have asked
  public UUID publish(Handle transaction, SampleQuestion sample) {
    Written written = sample.written();
    ShelfStore store = new ShelfStore(transaction);
    UUID id = Ids.next();
    String slug = store.give(sample.slug()) ? sample.slug() : store.newSlug(sample.slug());
    Instant at = sample.publishedAt();
    var _ = penNames.reserve(transaction, sample.penName());
    store.addSample(id, slug, sample, written, at);
    List<UUID> answers = new ArrayList<>();
    for (SampleQuestion.Answer answer : sample.answers()) {
      UUID answered = Ids.next();
      at = at.plus(BETWEEN);
      store.addSample(id, answered, answer, at);
      answers.add(answered);
    }
    for (SampleQuestion.FollowUp followUp : sample.followUps()) {
      at = at.plus(BETWEEN);
      store.addSample(id, answers.get(followUp.answer()), followUp, at);
    }
    shelf.show(transaction, id);
    return id;
  }

  /// Takes all of them out again, with everything that was written under them and what waits of that or was reported. All are held
  /// before search is: whoever writes under one holds it and waits for search.
  public void removeAll(Handle transaction) {
    ShelfStore store = new ShelfStore(transaction);
    QuestionStore questions = new QuestionStore(transaction);
    List<Asked> samples =
        store.samples().stream().flatMap(id -> questions.lock(id).stream()).toList();
    samples.forEach(asked -> submissions.takeBack(transaction, asked));
    samples.forEach(asked -> search.remove(transaction, Kind.QUESTION, asked.id()));
    store.removeSamples();
    for (Language language : Language.values()) {
      store.touch(language);
    }
  }
}
