package morrow.specialists;

import static java.util.Objects.requireNonNull;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import morrow.web.PlainText;
import org.jspecify.annotations.Nullable;

/// What a specialist presents: all of a profile that nobody has to verify.
///
/// @param zone an IANA name
/// @param languages BCP 47 codes
/// @param fee null: by agreement
record Presentation(
    String zone,
    String region,
    List<Topic> topics,
    List<Approach> approaches,
    List<String> languages,
    List<Meeting> ways,
    boolean offersFirst,
    @Nullable Fee fee,
    String about,
    String forWhom,
    String notFor) {

  private static final int MOST_LANGUAGES = 20;
  private static final int LEAST_ABOUT = 40;
  private static final Set<String> ZONES = ZoneId.getAvailableZoneIds();

  /// Names of places, and not the fixed distances that some names stand for.
  private static final Pattern PLACE = Pattern.compile("(?!Etc/|SystemV/)[A-Z]\\w+/.+|UTC");

  Presentation {
    requireNonNull(zone);
    if (!PLACE.matcher(zone).matches() || !ZONES.contains(zone)) {
      throw new IllegalArgumentException("A time zone is a place, for example Europe/Berlin.");
    }
    region = PlainText.line(region, 0, 80, "A region");
    topics = topics.stream().distinct().sorted().toList();
    approaches = approaches.stream().distinct().sorted().toList();
    if (languages.size() > MOST_LANGUAGES) {
      throw new IllegalArgumentException("A profile has at most 20 languages.");
    }
    languages = languages.stream().map(SpokenLanguages::checked).distinct().toList();
    ways = Meeting.list(ways);
    about = PlainText.lines(about, 0, 2000, "The text about you");
    forWhom = PlainText.lines(forWhom, 0, 600, "The text for whom this is");
    notFor = PlainText.lines(notFor, 0, 600, "The text for whom this is not");
  }

  Set<Way> wayNames() {
    Set<Way> names = new TreeSet<>();
    ways.forEach(meeting -> names.add(meeting.way()));
    return names;
  }

  /// What free times follow from.
  boolean meetsLike(Presentation other) {
    return zone.equals(other.zone) && wayNames().equals(other.wayNames());
  }

  /// The fields without which nobody can choose this specialist; empty when all is there.
  List<String> missing() {
    List<String> missing = new ArrayList<>();
    if (topics.isEmpty()) {
      missing.add("topics");
    }
    if (languages.isEmpty()) {
      missing.add("languages");
    }
    if (ways.isEmpty()) {
      missing.add("ways");
    }
    if (about.codePointCount(0, about.length()) < LEAST_ABOUT) {
      missing.add("about");
    }
    return missing;
  }
}
