package morrow.directory;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import morrow.specialists.Way;
import morrow.web.Page;
import org.jspecify.annotations.Nullable;

/// A specialist as a list shows one.
///
/// @param times the next free ones
/// @param zone in which they are told
public record Card(Listed listed, List<Instant> times, ZoneId zone) {
  private static final int TIMES = 3;
  private static final int TOPICS = 4;

  static Card of(Listed listed, Instant now, Set<Way> ways, @Nullable ZoneId zone) {
    return new Card(
        listed, listed.next(now, ways, TIMES), zone == null ? listed.face().zone() : zone);
  }

  public Listed.Face face() {
    return listed.face();
  }

  public Listed.Lines lines(Page page) {
    return listed.kept().lines(page.language(), _ -> made(page));
  }

  private Listed.Lines made(Page page) {
    List<String> topics = face().topics();
    return new Listed.Lines(
        Names.topics(topics.subList(0, Math.min(TOPICS, topics.size())), page),
        Names.list("language", face().languages(), page)
            + "\u00A0· "
            + Names.ways(face().ways(), page)
            + "\u00A0· "
            + place(page),
        Names.cost(listed.cost(), page));
  }

  /// Where it is, as the language writes it.
  public String place(Page page) {
    String country = Names.of("country", face().country(), page);
    return face().region().isEmpty() ? country : face().region() + ", " + country;
  }
}
