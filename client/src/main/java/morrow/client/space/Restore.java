package morrow.client.space;

import java.util.HashSet;
import java.util.Set;
import morrow.client.protocol.Content;
import morrow.client.protocol.Export;

/// Brings the entries of an export back. Doing it twice changes nothing the second time.
public final class Restore {
  /// What was done.
  ///
  /// @param restored entries that came back under the id they had
  /// @param there entries that are there already, as they are in the export
  /// @param keptTwice entries that were changed since: both versions are there now
  public record Outcome(int restored, int there, int keptTwice) {}

  private Restore() {}

  /// Puts what is missing into the space. Call [Space#push] to save it.
  public static Outcome into(Space space, Export export) {
    Set<Content> present = new HashSet<>();
    space.list().forEach(entry -> present.add(entry.content()));
    int restored = 0;
    int there = 0;
    int keptTwice = 0;
    for (Export.Entry entry : export.entries()) {
      Content content = entry.content();
      Content now = space.content(entry.id());
      if (now == null && !space.unreadable().containsKey(entry.id())) {
        space.put(entry.id(), content);
        restored++;
      } else if (present.contains(content) || present.contains(Wording.second(content))) {
        // As itself, or as the second version that an earlier restore or another device made of it.
        there++;
      } else {
        space.put(Space.newId(), Wording.second(content));
        keptTwice++;
      }
    }
    return new Outcome(restored, there, keptTwice);
  }
}
