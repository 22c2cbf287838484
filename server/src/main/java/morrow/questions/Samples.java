package morrow.questions;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import morrow.web.Language;
import org.jdbi.v3.core.Handle;

/// Puts questions of the sample collection in and takes them out again. Nobody reviews them: they come with the program.
public final class Samples {
  private static final Duration BETWEEN = Duration.ofHours(5);

  Samples() {}

  /// Publishes a question with its answers and follow-ups in the transaction.
  ///
  /// @return its id
  /// @throws IllegalArgumentException in a sentence, when it is not what a person could have asked
  public UUID publish(Handle transaction, SampleQuestion sample) {
    Written written = sample.written();
    ShelfStore shelf = new ShelfStore(transaction);
    UUID id = Ids.next();
    String slug = shelf.give(sample.slug()) ? sample.slug() : shelf.newSlug(sample.slug());
    Instant at = sample.publishedAt();
    shelf.addSample(id, slug, sample, written, at);
    List<UUID> answers = new ArrayList<>();
    for (SampleQuestion.Answer answer : sample.answers()) {
      UUID answered = Ids.next();
      at = at.plus(BETWEEN);
      shelf.addSample(id, answered, answer, at);
      answers.add(answered);
    }
    for (SampleQuestion.FollowUp followUp : sample.followUps()) {
      at = at.plus(BETWEEN);
      shelf.addSample(id, answers.get(followUp.answer()), followUp, at);
    }
    shelf.list(id);
    shelf.countReplies(id);
    shelf.touch(sample.language());
    return id;
  }

  /// Takes all of them out again, with everything that was written under them.
  public void removeAll(Handle transaction) {
    ShelfStore shelf = new ShelfStore(transaction);
    shelf.removeSamples();
    for (Language language : Language.values()) {
      shelf.touch(language);
    }
  }
}
