package morrow.directory;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import morrow.web.Page;
import org.jspecify.annotations.Nullable;

/// One page of a search as its template needs it.
///
/// @param total how many were found on all pages
public record Results(Search search, Ranking everybody, int total, List<Card> cards) {
  static final int PER_PAGE = 10;

  /// A choice that was made, with the address of the same search without it.
  public record Chosen(String name, String without) {}

  /// What makes the page another: who is there in which order, and the times that are still to be had.
  Object version() {
    return new Version(everybody.number(), cards.stream().map(Card::times).toList());
  }

  private record Version(long order, List<List<Instant>> times) {}

  public int page() {
    return search.page();
  }

  public int pages() {
    return Math.max(1, Math.ceilDiv(total, PER_PAGE));
  }

  public @Nullable ZoneId zone() {
    return search.zone();
  }

  public String address(Page page, int number) {
    return address(page, search.onPage(number));
  }

  static String address(Page page, Search search) {
    String query = search.query();
    return page.to("/specialists" + (query.isEmpty() ? "" : "?" + query));
  }

  public String addressOfAll(Page page) {
    return address(page, search.withoutAll());
  }

  /// Whether the reader chose this word.
  public boolean has(String filter, String word) {
    return switch (filter) {
      case "fee" -> search.fee() != null && search.fee().word().equals(word);
      case "zone" -> search.zone() != null && search.zone().getId().equals(word);
      case "free" -> search.soon();
      default -> search.has(filter(filter), word);
    };
  }

  /// Whether a list to choose one from shows this word as chosen.
  public boolean isFirst(String filter, String word) {
    return switch (filter) {
      case "fee", "zone" -> has(filter, word);
      default -> has(filter, word) && search.words(filter(filter)).getFirst().equals(word);
    };
  }

  /// Words that were chosen besides the first.
  public List<String> othersOf(String filter) {
    return switch (filter) {
      case "fee", "zone" -> List.of();
      default -> search.words(filter(filter)).stream().skip(1).toList();
    };
  }

  public boolean isNarrow() {
    return search.isNarrow();
  }

  private static Filter filter(String word) {
    for (Filter filter : Filter.values()) {
      if (filter.word().equals(word)) {
        return filter;
      }
    }
    throw new IllegalArgumentException("no filter " + word);
  }

  /// What a list to choose one from shows; what an address chose without being in it is added.
  public List<Choices.Choice> oneOf(String filter, Page page) {
    List<Choices.Choice> there =
        switch (filter) {
          case "fee" -> everybody.choices(page).fees();
          case "zone" -> everybody.choices(page).zones();
          default -> everybody.choices(page).words().getOrDefault(filter, List.of());
        };
    List<Choices.Choice> all = new ArrayList<>(there);
    switch (filter) {
      case "fee" -> {
        if (search.fee() != null) {
          add(all, Choices.fee(search.fee(), page));
        }
      }
      case "zone" -> {
        if (search.zone() != null) {
          String name = Names.city(search.zone(), page.language());
          add(all, new Choices.Choice(search.zone().getId(), name));
        }
      }
      default ->
          search
              .words(filter(filter))
              .forEach(word -> add(all, new Choices.Choice(word, Names.of(filter, word, page))));
    }
    return all;
  }

  private static void add(List<Choices.Choice> all, Choices.Choice choice) {
    if (all.stream().noneMatch(each -> each.word().equals(choice.word()))) {
      all.add(choice);
    }
  }

  /// Everything that narrows the list, each with the way to take it back.
  public List<Chosen> chosen(Page page) {
    List<Chosen> chosen = new ArrayList<>();
    search
        .words()
        .forEach((filter, words) ->
            words.forEach(word ->
                chosen.add(
                    new Chosen(
                        Names.of(filter.word(), word, page),
                        address(page, search.without(filter, word))))));
    Fee fee = search.fee();
    if (fee != null) {
      chosen.add(new Chosen(Choices.fee(fee, page).name(), address(page, search.withoutFee())));
    }
    if (search.soon()) {
      chosen.add(new Chosen(page.text("directory.free.week"), address(page, search.withoutSoon())));
    }
    return chosen;
  }

  public boolean showsSamples() {
    return cards.stream().anyMatch(card -> card.face().sample());
  }
}
