package morrow.directory;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import morrow.web.Language;
import org.jspecify.annotations.Nullable;

/// A verified specialist's whole profile, as the database has it now.
///
/// @param pieces what the specialist wrote and is public, the newest first
/// @param now when it was read; times that are too soon by then are left out
/// @param asked the zone that the reader asked for; null: the specialist's own
public record Profile(
    Listed listed,
    List<String> approaches,
    Texts texts,
    List<Credential> credentials,
    List<Piece> pieces,
    Instant now,
    @Nullable ZoneId asked) {
  private static final int MOST_TIMES = 400;

  /// So many days are seen at once, so that what comes after them is not far away on a phone. The others unfold.
  public static final int DAYS_AT_ONCE = 3;

  /// In the specialist's own words.
  public record Texts(String about, String forWhom, String notFor) {}

  /// A paper, where it is registered and under which number; either may be empty.
  public record Credential(String kind, String register, String number) {}

  /// The free times of one day.
  public record Day(LocalDate date, List<Instant> times) {
    public String name(Language language) {
      return Names.day(date, language);
    }
  }

  /// Something public of the specialist.
  ///
  /// @param kind `article` or `post`
  /// @param translations the same for all languages of one piece
  /// @param language a code; the page may be in another
  public record Piece(String kind, UUID translations, String language, String slug, String title) {
    public String address() {
      return "/" + language + "/" + kind + "s/" + slug;
    }
  }

  /// What is public of one kind, in the page's language first. What there is in several languages stands there once.
  public List<Piece> pieces(String kind, morrow.web.Page page) {
    String here = page.language().code();
    Set<UUID> told = new HashSet<>();
    return pieces.stream()
        .filter(piece -> piece.kind.equals(kind))
        .sorted(Comparator.comparing((Piece piece) -> !piece.language.equals(here)))
        .filter(piece -> told.add(piece.translations))
        .toList();
  }

  Profile with(Listed other, List<Piece> published) {
    return new Profile(other, approaches, texts, credentials, published, now, asked);
  }

  public Listed.Face face() {
    return listed.face();
  }

  public ZoneId zone() {
    return asked == null ? face().zone() : asked;
  }

  public String place(morrow.web.Page page) {
    return new Card(listed, List.of(), zone()).place(page);
  }

  /// The coming days with their free times, as the zone's clocks and calendar have them.
  public List<Day> days() {
    Map<LocalDate, List<Instant>> days = new TreeMap<>();
    for (Instant time : listed.next(now, Set.of(), MOST_TIMES)) {
      days.computeIfAbsent(LocalDate.ofInstant(time, zone()), _ -> new ArrayList<>()).add(time);
    }
    return days.entrySet().stream().map(day -> new Day(day.getKey(), day.getValue())).toList();
  }

  public String clock(Instant time) {
    return Names.clock(time, zone());
  }

  /// The paragraphs of a text.
  public static List<String> paragraphs(String text) {
    return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
  }
}
