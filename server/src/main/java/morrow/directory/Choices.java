package morrow.directory;

import com.ibm.icu.text.Collator;
import com.ibm.icu.util.ULocale;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import morrow.specialists.Approach;
import morrow.specialists.Topic;
import morrow.specialists.Way;
import morrow.web.Language;
import morrow.web.Page;

/// What can be chosen in the directory's form: only what somebody in it has, so that no single choice leads to nobody.
///
/// @param words for each filter, in the order of the form
/// @param fees a few steps for each currency
/// @param zones in which times can be shown, by name
public record Choices(Map<String, List<Choice>> words, List<Choice> fees, List<Choice> zones) {
  private static final int FEE_STEPS = 4;
  private static final Set<String> ZONES =
      Set.of(
          "America/Chicago",
          "America/Los_Angeles",
          "America/New_York",
          "America/Sao_Paulo",
          "Asia/Kolkata",
          "Asia/Tokyo",
          "Australia/Sydney",
          "Europe/Athens",
          "Europe/Berlin",
          "Europe/Istanbul",
          "Europe/Kyiv",
          "Europe/London",
          "Europe/Madrid",
          "Europe/Vienna");

  /// One of them, as it stands in an address and on the page.
  public record Choice(String word, String name) {}

  static Choices of(Ranking everybody, Page page) {
    Map<Filter, List<Choice>> words = new EnumMap<>(Filter.class);
    for (Filter filter : Filter.values()) {
      Set<String> there = everybody.wordsIn(filter);
      words.put(
          filter,
          switch (filter) {
            case TOPIC -> inOrder(filter, Stream.of(Topic.values()).map(Topic::word), there, page);
            case APPROACH ->
                inOrder(filter, Stream.of(Approach.values()).map(Approach::word), there, page);
            case WAY -> inOrder(filter, Stream.of(Way.values()).map(Way::word), there, page);
            case LANGUAGE, COUNTRY ->
                byName(
                    there.stream().map(word -> choice(filter, word, page)).toList(),
                    page.language());
          });
    }
    Map<String, List<Choice>> byWord = new TreeMap<>();
    words.forEach((filter, choices) -> byWord.put(filter.word(), choices));
    return new Choices(byWord, fees(everybody, page), zones(everybody, page.language()));
  }

  private static List<Choice> inOrder(
      Filter filter, Stream<String> all, Set<String> there, Page page) {
    return all.filter(there::contains).map(word -> choice(filter, word, page)).toList();
  }

  private static Choice choice(Filter filter, String word, Page page) {
    return new Choice(word, Names.of(filter.word(), word, page));
  }

  private static List<Choice> byName(List<Choice> choices, Language language) {
    Collator order = Collator.getInstance(ULocale.forLanguageTag(language.code()));
    return choices.stream().sorted(Comparator.comparing(Choice::name, order::compare)).toList();
  }

  /// Nothing, and for each currency a few of the sums that an hour begins at.
  private static List<Choice> fees(Ranking everybody, Page page) {
    Map<String, TreeSet<Integer>> sums = new TreeMap<>();
    boolean free = false;
    for (Listed each : everybody.everybody()) {
      Listed.Cost cost = each.cost();
      if (cost != null && cost.to() == 0) {
        free = true;
      } else if (cost != null) {
        int whole = (int) Math.pow(10, Math.max(0, cost.currency().getDefaultFractionDigits()));
        sums.computeIfAbsent(cost.currency().getCurrencyCode(), _ -> new TreeSet<>())
            .add(Math.max(1, Math.ceilDiv(cost.from(), whole)));
      }
    }
    List<Choice> fees = new ArrayList<>();
    if (free) {
      fees.add(fee(Fee.NOTHING, page));
    }
    sums.forEach((code, all) -> {
      List<Integer> sorted = List.copyOf(all);
      int steps = Math.min(FEE_STEPS, sorted.size());
      for (int step = 1; step <= steps; step++) {
        int most = sorted.get(sorted.size() * step / steps - 1);
        fees.add(fee(new Fee(most, Currency.getInstance(code)), page));
      }
    });
    return List.copyOf(fees);
  }

  static Choice fee(Fee fee, Page page) {
    Currency currency = fee.currency();
    if (currency == null) {
      return new Choice(fee.word(), page.text("directory.fee.none"));
    }
    int whole = (int) Math.pow(10, Math.max(0, currency.getDefaultFractionDigits()));
    return new Choice(
        fee.word(),
        page.text("directory.fee.upto", Names.sum(fee.most() * whole, currency, page.language())));
  }

  private static List<Choice> zones(Ranking everybody, Language language) {
    Set<String> zones = new TreeSet<>(ZONES);
    everybody.everybody().forEach(each -> zones.add(each.face().zone().getId()));
    return byName(
        zones.stream()
            .map(zone -> new Choice(zone, Names.city(ZoneId.of(zone), language)))
            .toList(),
        language);
  }
}
