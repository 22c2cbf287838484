package morrow.directory;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import morrow.specialists.Way;
import org.jspecify.annotations.Nullable;

/// The directory as this node knows it.
public final class Directory {
  /// For so long the directory shows what the last look saw. Longer, and what it shows may have been taken or taken away.
  static final Duration FRESH_FOR = Duration.ofSeconds(5);

  private static final Duration START = Duration.ofSeconds(3);

  /// After so long times may have become too soon to be booked, so the order is made again.
  private static final Duration RANKED_FOR = Duration.ofSeconds(30);

  /// What came of a search.
  sealed interface Answer {}

  /// @param everybody the order that was searched, for the choices that the page offers
  record Found(Ranking everybody, int total, List<Listed> here, Instant now) implements Answer {}

  /// The database was not reached for too long: nobody knows who is there and when.
  record Away() implements Answer {}

  /// What one look left behind. Made anew with each change, never altered.
  private record Known(Collection<Listed> listed, long generation) {}

  private record Ranked(Ranking ranking, long generation, Instant at) {
    boolean holdsFor(Known known, Instant now) {
      return generation == known.generation
          && Duration.between(at, now).abs().compareTo(RANKED_FOR) < 0
          && day(at).equals(day(now));
    }

    private static LocalDate day(Instant at) {
      return LocalDate.ofInstant(at, ZoneOffset.UTC);
    }
  }

  private final DirectoryStore store;
  private final InstantSource clock;
  private final Map<Set<Way>, Ranked> rankings = new ConcurrentHashMap<>();

  private final CountDownLatch firstLook = new CountDownLatch(1);
  private final Object looking = new Object();
  private final Object changing = new Object();
  private final Map<UUID, @Nullable Listed> rows = new HashMap<>();
  private final Set<UUID> hiddenWhileLooking = new HashSet<>();
  private long since;
  private volatile Known known = new Known(List.of(), 0);
  private volatile @Nullable Instant lookedAt;

  Directory(DirectoryStore store, InstantSource clock) {
    this.store = store;
    this.clock = clock;
  }

  /// Finds one page of a search.
  Answer search(Search search, int perPage) {
    awaitFirstLook();
    Instant now = clock.instant();
    if (!isFresh(now)) {
      return new Away();
    }
    Ranking ranking = ranking(search.ways(), now);
    Ranking.Found found = ranking.find(search, perPage);
    return new Found(ranking, found.total(), found.here(), now);
  }

  /// Who comes in the moment of the start waits for it instead of being sent away.
  private void awaitFirstLook() {
    if (lookedAt == null) {
      try {
        var _ = firstLook.await(START.toMillis(), TimeUnit.MILLISECONDS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private boolean isFresh(Instant now) {
    Instant last = lookedAt;
    return last != null && Duration.between(last, now).abs().compareTo(FRESH_FOR) <= 0;
  }

  private Ranking ranking(Set<Way> ways, Instant now) {
    Ranked ranked = rankings.get(ways);
    if (ranked != null && ranked.holdsFor(known, now)) {
      return ranked.ranking;
    }
    return rankings.compute(
            Set.copyOf(ways),
            (chosen, old) -> {
              Known current = known;
              return old != null && old.holdsFor(current, now)
                  ? old
                  : new Ranked(new Ranking(current.listed, chosen, now), current.generation, now);
            })
        .ranking;
  }

  /// Looks at the database and takes over what changed. One look at a time.
  void look() {
    synchronized (looking) {
      Instant now = clock.instant();
      synchronized (changing) {
        hiddenWhileLooking.clear();
      }
      DirectoryStore.Look look = store.look(since, now);
      Set<UUID> left = look.count() == countAfter(look) ? null : store.ids();
      synchronized (changing) {
        boolean changed = take(look.changed());
        if (left != null) {
          changed |= rows.keySet().retainAll(left);
        }
        if (changed) {
          publish();
        }
        since = look.oldest();
        lookedAt = now;
        firstLook.countDown();
      }
    }
  }

  /// How many rows there would be if none had gone.
  private long countAfter(DirectoryStore.Look look) {
    return rows.size()
        + look.changed().keySet().stream().filter(id -> !rows.containsKey(id)).count();
  }

  private boolean take(Map<UUID, @Nullable Listed> changed) {
    boolean any = false;
    for (Map.Entry<UUID, @Nullable Listed> each : changed.entrySet()) {
      UUID id = each.getKey();
      // Hidden after this look began, so what it saw of this one is from before.
      Listed listed = hiddenWhileLooking.contains(id) ? null : each.getValue();
      if (!rows.containsKey(id) || !same(rows.get(id), listed)) {
        rows.put(id, listed);
        any = true;
      }
    }
    return any;
  }

  /// A transaction that stays open for long makes each look see the same rows again.
  private static boolean same(@Nullable Listed old, @Nullable Listed seen) {
    return old == null ? seen == null : old.equals(seen);
  }

  /// Takes somebody out at once, without waiting for the next look.
  void hide(UUID specialist) {
    synchronized (changing) {
      hiddenWhileLooking.add(specialist);
      if (rows.containsKey(specialist) && rows.put(specialist, null) != null) {
        publish();
      }
    }
  }

  private void publish() {
    List<Listed> listed = rows.values().stream().flatMap(Stream::ofNullable).toList();
    known = new Known(listed, known.generation + 1);
  }
}
