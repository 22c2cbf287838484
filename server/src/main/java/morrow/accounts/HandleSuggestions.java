package morrow.accounts;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Properties;
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
  private final List<String> first;
  private final List<String> second;

  public HandleSuggestions(AccountStore store, RandomGenerator random) {
    this.store = store;
    this.random = random;
    Properties words = words();
    first = split(words, "first");
    second = split(words, "second");
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
    String one = first.get(random.nextInt(first.size()));
    String other = second.get(random.nextInt(second.size()));
    return new Handle(one + "-" + other + "-" + random.nextInt(100, 1000));
  }

  private static List<String> split(Properties words, String key) {
    return List.of(words.getProperty(key).split(",\\s*", -1));
  }

  private static Properties words() {
    Properties words = new Properties();
    try (InputStream in = HandleSuggestions.class.getResourceAsStream("handle-words.properties")) {
      if (in == null) {
        throw new IllegalStateException("handle-words.properties is missing.");
      }
      words.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return words;
  }
}
