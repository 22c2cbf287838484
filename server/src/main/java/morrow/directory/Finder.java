package morrow.directory;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import morrow.specialists.Approach;

/// Finds a few who fit what somebody answered. Keeps nothing.
final class Finder {
  static final int MOST = 5;

  /// More than is shown, because some are left out where there may be danger.
  private static final int LOOKED_THROUGH = 50;

  /// What was found.
  ///
  /// @param left filters that had to be left out, because nobody fits them together with the others
  record Fitting(List<Match> matches, List<Filter> left) {}

  /// One who fits, with the words that do.
  ///
  /// @param words of each filter that was asked for, those that this specialist has
  record Match(Card card, Map<Filter, SortedSet<String>> words) {}

  private final Directory directory;

  Finder(Directory directory) {
    this.directory = directory;
  }

  /// Who fits; when nobody fits everything, the way of meeting gives way first, then the topic. The language never does: without one
  /// in common there is no talk.
  ///
  /// @return null when the directory cannot be read
  @org.jspecify.annotations.Nullable
  Fitting find(Answers answers) {
    Search wanted = answers.search();
    List<Filter> left = new ArrayList<>();
    for (List<Filter> without :
        List.of(List.<Filter>of(), List.of(Filter.WAY), List.of(Filter.WAY, Filter.TOPIC))) {
      Search search = without(wanted, without);
      if (!(directory.search(search, LOOKED_THROUGH) instanceof Directory.Found found)) {
        return null;
      }
      List<Match> matches =
          found.here().stream()
              .filter(each -> each.face().offersFirst())
              .filter(each -> !answers.pointsToDanger() || !bringsBothTogether(each))
              .limit(MOST)
              .map(each ->
                  new Match(
                      Card.of(each, found.now(), search.ways(), null), matching(each, wanted)))
              .toList();
      if (!matches.isEmpty() || without.size() == 2) {
        without.stream().filter(wanted.words()::containsKey).forEach(left::add);
        return new Fitting(matches, left);
      }
    }
    return new Fitting(List.of(), left);
  }

  private static Search without(Search search, List<Filter> filters) {
    Map<Filter, SortedSet<String>> fewer = new EnumMap<>(Filter.class);
    search
        .words()
        .forEach((filter, words) -> {
          if (!filters.contains(filter)) {
            fewer.put(filter, words);
          }
        });
    return new Search(fewer, null, false, null, 1);
  }

  /// To sit down with the other side is not suggested to anybody who may be in danger from it.
  private static boolean bringsBothTogether(Listed each) {
    return each.words(Filter.APPROACH).contains(Approach.MEDIATION.word());
  }

  private static Map<Filter, SortedSet<String>> matching(Listed each, Search wanted) {
    Map<Filter, SortedSet<String>> matching = new EnumMap<>(Filter.class);
    wanted
        .words()
        .forEach((filter, words) -> {
          SortedSet<String> both = new TreeSet<>(words);
          both.retainAll(each.words(filter));
          if (!both.isEmpty()) {
            matching.put(filter, both);
          }
        });
    return matching;
  }
}
