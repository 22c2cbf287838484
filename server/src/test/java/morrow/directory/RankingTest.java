package morrow.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import morrow.specialists.Approach;
import morrow.specialists.Topic;
import morrow.specialists.Way;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The directory's order and filters against a filter that is slow and obvious.
class RankingTest {
  private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");
  private static final List<String> LANGUAGES = List.of("en", "de", "tr", "ar", "bfi");
  private static final List<String> COUNTRIES = List.of("DE", "AT", "GB", "TR");
  private static final List<Currency> CURRENCIES =
      Stream.of("EUR", "GBP", "JPY").map(Currency::getInstance).toList();

  static LongStream seeds() {
    return LongStream.concat(LongStream.rangeClosed(1, 60), LongStream.of(System.nanoTime()));
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void everySearchFindsWhatASlowObviousFilterFinds(long seed) {
    Random random = new Random(seed);
    List<Listed> everybody = everybody(random, random.nextInt(200));
    for (int i = 0; i < 40; i++) {
      Search search = search(random);
      Ranking ranking = new Ranking(everybody, search.ways(), NOW);
      List<Listed> expected = slowly(everybody, search);
      int perPage = 1 + random.nextInt(20);
      List<Listed> found = new ArrayList<>();
      for (int page = 1; found.size() < expected.size(); page++) {
        Ranking.Found here = ranking.find(search.onPage(page), perPage);
        assertThat(here.total()).as(search.query()).isEqualTo(expected.size());
        assertThat(here.here()).as(search.query()).isNotEmpty().hasSizeLessThanOrEqualTo(perPage);
        found.addAll(here.here());
      }
      assertThat(found).as(search.query()).containsExactlyElementsOf(expected);
      assertThat(ranking.find(search.onPage(9999), perPage).here()).isEmpty();
    }
  }

  /// One after the other, by the words of PRODUCT.md.
  private static List<Listed> slowly(List<Listed> everybody, Search search) {
    long today = LocalDate.ofInstant(NOW, ZoneOffset.UTC).toEpochDay();
    return everybody.stream()
        .filter(each -> !each.until().isBefore(LocalDate.ofInstant(NOW, ZoneOffset.UTC)))
        .filter(each ->
            search.words().entrySet().stream()
                .allMatch(filter ->
                    filter.getValue().stream().anyMatch(each.words(filter.getKey())::contains)))
        .filter(each -> search.fee() == null || isWithin(search.fee(), each.cost()))
        .filter(each ->
            !search.soon()
                || next(each, search).isBefore(NOW.plusSeconds(Ranking.SOON_DAYS * 86_400L)))
        .sorted(
            Comparator.comparingInt((Listed each) -> each.face().offersFirst() ? 0 : 1)
                .thenComparingLong(each -> -matches(each, search))
                .thenComparing(each ->
                    next(each, search).equals(Instant.MAX)
                        ? LocalDate.MAX
                        : LocalDate.ofInstant(next(each, search), ZoneOffset.UTC))
                .thenComparingLong(each -> Ranking.chance(each.id(), today)))
        .toList();
  }

  private static boolean isWithin(Fee fee, Listed.@Nullable Cost cost) {
    if (cost == null) {
      return false;
    }
    double whole = Math.pow(10, cost.currency().getDefaultFractionDigits());
    return cost.to() == 0
        || (cost.currency().equals(fee.currency()) && cost.from() / whole <= fee.most());
  }

  private static long matches(Listed each, Search search) {
    return Stream.of(Filter.TOPIC, Filter.APPROACH, Filter.LANGUAGE)
        .flatMap(filter ->
            search.words(filter).stream().filter(word -> each.words(filter).contains(word)))
        .count();
  }

  private static Instant next(Listed each, Search search) {
    return each.next(NOW, search.ways(), 1).stream().findFirst().orElse(Instant.MAX);
  }

  @Test
  void whoOffersTheFreeConsultationStandsBeforeWhoMatchesMore() {
    Random random = new Random(1);
    for (int i = 0; i < 50; i++) {
      Ranking ranking = new Ranking(everybody(random, 100), Set.of(), NOW);
      List<Boolean> offers =
          ranking.find(search(random), 100).here().stream()
              .map(each -> each.face().offersFirst())
              .toList();
      assertThat(offers).isSortedAccordingTo(Comparator.reverseOrder());
    }
  }

  @Test
  void amongEqualsTheOrderChangesFromDayToDaySoThatNobodyIsAlwaysLast() {
    Random random = new Random(7);
    List<Listed> equals = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      equals.add(
          listed(random, Map.of(Filter.TOPIC, Set.of("grief")), true, FreeTimes.NONE, null, 400));
    }
    Set<UUID> first = new HashSet<>();
    Map<UUID, Integer> last = new HashMap<>();
    for (int day = 0; day < 365; day++) {
      Ranking ranking = new Ranking(equals, Set.of(), NOW.plusSeconds(day * 86_400L));
      List<Listed> order = ranking.find(Search.EVERYBODY, 30).here();
      first.add(order.getFirst().id());
      last.merge(order.getLast().id(), 1, Integer::sum);
    }
    assertThat(first).as("who is first at some time of a year").hasSize(30);
    assertThat(last.values()).as("days on which one is last").allMatch(days -> days < 40);
  }

  @Test
  void theOrderStaysTheSameOverADaySoThatPagesFitTogether() {
    List<Listed> everybody = everybody(new Random(3), 150);
    List<Listed> morning = new Ranking(everybody, Set.of(), NOW).find(Search.EVERYBODY, 150).here();
    List<Listed> shuffled = new ArrayList<>(everybody);
    java.util.Collections.shuffle(shuffled, new Random(4));
    assertThat(new Ranking(shuffled, Set.of(), NOW).find(Search.EVERYBODY, 150).here())
        .isEqualTo(morning);
  }

  @Test
  void nobodyIsListedAfterTheLastDayOfTheVerification() {
    List<Listed> everybody = everybody(new Random(5), 50);
    Instant muchLater = NOW.plusSeconds(400 * 86_400L);
    assertThat(new Ranking(everybody, Set.of(), muchLater).find(Search.EVERYBODY, 50).total())
        .isZero();
  }

  private static List<Listed> everybody(Random random, int size) {
    List<Listed> everybody = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      Map<Filter, Set<String>> words = new EnumMap<>(Filter.class);
      words.put(Filter.TOPIC, some(random, Stream.of(Topic.values()).map(Topic::word).toList(), 5));
      words.put(
          Filter.APPROACH,
          some(random, Stream.of(Approach.values()).map(Approach::word).toList(), 3));
      words.put(Filter.LANGUAGE, some(random, LANGUAGES, 2));
      words.put(Filter.WAY, some(random, Stream.of(Way.values()).map(Way::word).toList(), 2));
      words.put(Filter.COUNTRY, Set.of(COUNTRIES.get(random.nextInt(COUNTRIES.size()))));
      everybody.add(
          listed(
              random,
              words,
              random.nextInt(4) > 0,
              times(random),
              cost(random),
              random.nextInt(370)));
    }
    return everybody;
  }

  private static Listed listed(
      Random random,
      Map<Filter, Set<String>> words,
      boolean offersFirst,
      FreeTimes times,
      Listed.@Nullable Cost cost,
      int verifiedDays) {
    return new Listed(
        new UUID(random.nextLong(), random.nextLong()),
        new Listed.Face(
            "s" + random.nextInt(),
            "S",
            false,
            false,
            ZoneId.of("Europe/Berlin"),
            "DE",
            "",
            offersFirst,
            "",
            List.of(),
            List.of(),
            List.of()),
        words,
        LocalDate.of(2026, 11, 18).plusDays(verifiedDays),
        cost,
        times,
        random.nextInt(3) * 720,
        new Listed.Kept());
  }

  private static FreeTimes times(Random random) {
    TreeSet<Integer> minutes = new TreeSet<>();
    int start = (int) (NOW.getEpochSecond() / 60);
    for (int i = random.nextInt(5); i > 0; i--) {
      minutes.add(start - 60 + random.nextInt(28 * 48) * 30);
    }
    byte[] ways = new byte[minutes.size()];
    for (int i = 0; i < ways.length; i++) {
      ways[i] = (byte) (1 + random.nextInt(7));
    }
    return new FreeTimes(minutes.stream().mapToInt(i -> i).toArray(), ways);
  }

  private static Listed.@Nullable Cost cost(Random random) {
    if (random.nextInt(5) == 0) {
      return null;
    }
    Currency currency = CURRENCIES.get(random.nextInt(CURRENCIES.size()));
    int from = random.nextInt(4) == 0 ? 0 : random.nextInt(12_000);
    return new Listed.Cost(from, from == 0 ? 0 : from + random.nextInt(3_000), currency);
  }

  private static Search search(Random random) {
    Map<Filter, SortedSet<String>> words = new EnumMap<>(Filter.class);
    maybe(random, words, Filter.TOPIC, Stream.of(Topic.values()).map(Topic::word).toList(), 6);
    maybe(
        random,
        words,
        Filter.APPROACH,
        Stream.of(Approach.values()).map(Approach::word).toList(),
        4);
    maybe(random, words, Filter.LANGUAGE, LANGUAGES, 3);
    maybe(random, words, Filter.WAY, Stream.of(Way.values()).map(Way::word).toList(), 2);
    maybe(random, words, Filter.COUNTRY, COUNTRIES, 3);
    Fee fee =
        switch (random.nextInt(6)) {
          case 0 -> Fee.NOTHING;
          case 1 -> new Fee(1 + random.nextInt(120), CURRENCIES.getFirst());
          case 2 -> new Fee(1 + random.nextInt(12_000), CURRENCIES.getLast());
          default -> null;
        };
    return new Search(words, fee, random.nextInt(3) == 0, null, 1);
  }

  private static void maybe(
      Random random,
      Map<Filter, SortedSet<String>> words,
      Filter filter,
      List<String> all,
      int most) {
    if (random.nextBoolean()) {
      words.put(filter, new TreeSet<>(some(random, all, most)));
    }
  }

  private static Set<String> some(Random random, List<String> all, int most) {
    Set<String> some = new HashSet<>();
    for (int i = random.nextInt(most + 1); i > 0; i--) {
      some.add(all.get(random.nextInt(all.size())));
    }
    return some;
  }
}
