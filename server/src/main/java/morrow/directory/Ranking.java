package morrow.directory;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import morrow.specialists.Way;
import morrow.web.Language;
import morrow.web.Page;

/// Everybody in the order of the directory at one moment, for one choice of ways of meeting. A place in the order is a bit, each word
/// of a filter a set of bits. So a search is a few thousand machine words put together, however many filters it combines.
final class Ranking {
  static final int SOON_DAYS = 7;

  private static final AtomicLong COUNT = new AtomicLong();

  /// Tells this order from those before.
  private final long number = COUNT.incrementAndGet();

  private final List<Listed> order;
  private final Map<Filter, Map<String, Bits>> having = new EnumMap<>(Filter.class);
  private final Map<Language, Choices> choices = new ConcurrentHashMap<>();
  private final Bits offering;
  private final Bits soon;

  /// What a search found.
  ///
  /// @param total how many, on all pages
  record Found(int total, List<Listed> here) {}

  private record Placed(Listed listed, boolean offers, long day, long chance) {}

  /// @param ways of which a free time counts; empty: any
  Ranking(Collection<Listed> everybody, Set<Way> ways, Instant now) {
    long today = LocalDate.ofInstant(now, ZoneOffset.UTC).toEpochDay();
    Instant soonUntil = now.plusSeconds(SOON_DAYS * 86_400L);
    List<Placed> placed = new ArrayList<>(everybody.size());
    for (Listed each : everybody) {
      if (each.until().toEpochDay() >= today) {
        placed.add(place(each, ways, now, today));
      }
    }
    placed.sort(
        Comparator.comparing((Placed each) -> !each.offers)
            .thenComparingLong(Placed::day)
            .thenComparingLong(Placed::chance));
    order = placed.stream().map(Placed::listed).toList();
    offering = bits(each -> each.face().offersFirst());
    soon =
        bits(each -> {
          List<Instant> next = each.next(now, ways, 1);
          return !next.isEmpty() && next.getFirst().isBefore(soonUntil);
        });
    for (Filter filter : Filter.values()) {
      having.put(filter, words(filter));
    }
  }

  /// Days are those of UTC: coarse on purpose, and the same for everyone who looks.
  private static Placed place(Listed each, Set<Way> ways, Instant now, long today) {
    List<Instant> next = each.next(now, ways, 1);
    long day =
        next.isEmpty()
            ? Long.MAX_VALUE
            : LocalDate.ofInstant(next.getFirst(), ZoneOffset.UTC).toEpochDay();
    return new Placed(each, each.face().offersFirst(), day, chance(each.id(), today));
  }

  /// Differs for each day and specialist, and nobody can choose it: ids are given by the server.
  static long chance(UUID id, long day) {
    long mixed =
        id.getMostSignificantBits()
            ^ Long.rotateLeft(id.getLeastSignificantBits(), 32)
            ^ day * 0x9E3779B97F4A7C15L;
    mixed = (mixed ^ (mixed >>> 30)) * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
    return mixed ^ (mixed >>> 31);
  }

  private Bits bits(Predicate<Listed> predicate) {
    Bits bits = new Bits(order.size());
    for (int place = 0; place < order.size(); place++) {
      if (predicate.test(order.get(place))) {
        bits.set(place);
      }
    }
    return bits;
  }

  private Map<String, Bits> words(Filter filter) {
    Map<String, Bits> words = new TreeMap<>();
    for (int place = 0; place < order.size(); place++) {
      for (String word : order.get(place).words(filter)) {
        words.computeIfAbsent(word, _ -> new Bits(order.size())).set(place);
      }
    }
    return words;
  }

  long number() {
    return number;
  }

  /// The words of a filter that anybody here has.
  Set<String> wordsIn(Filter filter) {
    return having(filter).keySet();
  }

  /// What the directory's form offers.
  Choices choices(Page page) {
    return choices.computeIfAbsent(page.language(), _ -> Choices.of(this, page));
  }

  List<Listed> everybody() {
    return order;
  }

  private Map<String, Bits> having(Filter filter) {
    return having.getOrDefault(filter, Map.of());
  }

  /// Finds one page of a search.
  Found find(Search search, int perPage) {
    Bits fitting = Bits.all(order.size());
    List<Bits> matches = new ArrayList<>();
    search.words().forEach((filter, chosen) -> fitting.retain(any(filter, chosen, matches)));
    if (search.soon()) {
      fitting.retain(soon);
    }
    Fee fee = search.fee();
    if (fee != null) {
      Predicate<Listed> covered = fee.covers();
      fitting.retainIf(place -> covered.test(order.get(place)));
    }
    int total = fitting.count();
    List<Listed> here = new ArrayList<>(perPage);
    int skip = (search.page() - 1) * perPage;
    if (skip < total) {
      for (Bits group : groups(fitting, matches)) {
        int size = group.count();
        group.forEach(skip, perPage - here.size(), place -> here.add(order.get(place)));
        skip = Math.max(0, skip - size);
        if (here.size() == perPage) {
          break;
        }
      }
    }
    return new Found(total, here);
  }

  private Bits any(Filter filter, SortedSet<String> chosen, List<Bits> matches) {
    Bits any = new Bits(order.size());
    for (String word : chosen) {
      Bits having = having(filter).get(word);
      if (having != null) {
        any.add(having);
        if (filter.ranks() && chosen.size() > 1) {
          matches.add(having);
        }
      }
    }
    return any;
  }

  /// The fitting ones, those who offer the free consultation first, and of these who matches more words first.
  private List<Bits> groups(Bits fitting, List<Bits> matches) {
    List<Bits> groups = new ArrayList<>();
    List<Bits> byMatch = Bits.byCount(fitting, matches);
    for (boolean offers : new boolean[] {true, false}) {
      for (Bits equal : byMatch) {
        Bits group = equal.copy();
        if (offers) {
          group.retain(offering);
        } else {
          group.remove(offering);
        }
        groups.add(group);
      }
    }
    return groups;
  }
}
