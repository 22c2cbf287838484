package morrow.accounts;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;

/// Proposes handles such as `copper-teapot-417`, which say nothing about who takes one.
///
/// More are thrown than shown and those that somebody has are left out silently. Out of some 30 million, a missing one
/// tells nobody anything.
public final class HandleSuggestions {
  static final int SHOWN = 6;
  private static final int THROWN = 24;

  private final AccountStore store;
  private final RandomGenerator random;
  private final MadeUpWords words = new MadeUpWords();

  public HandleSuggestions(AccountStore store, RandomGenerator random) {
    this.store = store;
    this.random = random;
  }

  /// Handles that are free now.
  public List<Handle> suggest() {
    Set<Handle> free = new LinkedHashSet<>();
    while (free.size() < SHOWN) {
      Set<Handle> thrown = new LinkedHashSet<>();
      for (int i = 0; i < THROWN; i++) {
        thrown.add(draw());
      }
      thrown.removeAll(store.taken(thrown));
      free.addAll(thrown);
    }
    return new ArrayList<>(free).subList(0, SHOWN);
  }

  private Handle draw() {
    return new Handle(words.draw(random, "-") + "-" + random.nextInt(100, 1000));
  }
}
