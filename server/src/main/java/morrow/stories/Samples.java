package morrow.stories;

import com.fasterxml.uuid.Generators;
import java.util.List;
import java.util.UUID;
import morrow.pennames.PenNames;
import org.jdbi.v3.core.Handle;

/// The stories of the sample collection, which need no review.
public final class Samples {
  private final PenNames penNames;
  private final Stories stories;
  private final Decisions decisions;

  Samples(PenNames penNames, Stories stories, Decisions decisions) {
    this.penNames = penNames;
    this.stories = stories;
    this.decisions = decisions;
  }

  /// Shows a sample story at once, and lets the search find it.
  ///
  /// @return its id
  /// @throws IllegalArgumentException when there is a story at its address, or was one
  public UUID publish(Handle transaction, SampleStory sample) {
    UUID id = Generators.timeBasedEpochRandomGenerator().generate();
    String name = penNames.reserve(transaction, sample.penName()).text();
    new StoryStore(transaction).add(id, null, null, sample.language().code(), name);
    ShelfStore shelf = new ShelfStore(transaction);
    shelf.show(id, sample);
    decisions.find(transaction, id, shelf.story(id).orElseThrow());
    return id;
  }

  /// Takes all of them away again; their addresses are free for the collection after that.
  ///
  /// @return how many there were
  public int withdraw(Handle transaction) {
    List<UUID> samples = new StoryStore(transaction).samples();
    for (UUID id : samples) {
      new ShelfStore(transaction).freeSlugOfSample(id);
      stories.erase(transaction, id);
    }
    return samples.size();
  }
}
