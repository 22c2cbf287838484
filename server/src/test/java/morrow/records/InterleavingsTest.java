package morrow.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import morrow.database.Database;
import morrow.database.WithDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// What the database holds and answers is what the obvious model holds and answers, whatever several devices of two owners send.
@WithDatabase
@Timeout(180)
class InterleavingsTest {
  private static final Instant NOW = Instant.parse("2026-11-21T20:00:00Z");
  private static final RecordsSettings SMALL = new RecordsSettings(1, 100);
  private static final int RUNS = 200;
  private static final int STEPS = 30;

  private enum Kind {
    STORED,
    STALE_HEAD,
    CONFLICT,
    BAD_SIGNATURE,
    UNKNOWN_COLLECTION,
    OVER_QUOTA,
    PUSH_REUSED
  }

  private final Records records;
  private final Database database;
  private final Map<Kind, Integer> seen = new EnumMap<>(Kind.class);

  InterleavingsTest(Database database) {
    this.database = database;
    this.records = new Records(database.jdbi(), SMALL, () -> NOW);
  }

  @Test
  void randomInterleavingsEndAsInTheModel() {
    long first = Long.getLong("morrow.test.seed", System.nanoTime());
    for (int run = 0; run < RUNS; run++) {
      long seed = first + run;
      try {
        new Run(new Random(seed)).go();
      } catch (AssertionError | RuntimeException e) {
        throw new AssertionError("repeat with -Dmorrow.test.seed=" + seed, e);
      }
    }
    System.out.println("seed " + first + ", outcomes " + seen);
    assertThat(seen).as("every outcome comes up").hasSize(Kind.values().length);
  }

  /// One sequence of calls by two owners with two collections each, of which a third party sometimes makes use.
  private final class Run {
    private final Random random;
    private final List<Owner> owners;
    private final Map<UUID, ModelRecords> models = new HashMap<>();
    private final List<UUID> collections = List.of(UUID.randomUUID(), UUID.randomUUID());
    private final List<UUID> ids = new ArrayList<>();
    private final List<Push> sent = new ArrayList<>();
    private final Map<Push, Boolean> signed = new HashMap<>();
    private final Map<List<UUID>, Long> versions = new HashMap<>();

    Run(Random random) {
      this.random = random;
      this.owners = List.of(Owner.in(database), Owner.in(database));
      for (Owner owner : owners) {
        models.put(owner.id(), new ModelRecords(owner, SMALL, NOW));
      }
      if (random.nextInt(5) > 0) {
        owners.forEach(owner -> make(owner, collections.getFirst()));
      }
      for (int i = 0; i < 8; i++) {
        ids.add(Owner.newId());
      }
    }

    void go() {
      for (int step = 0; step < STEPS; step++) {
        Owner owner = any(owners);
        UUID collection = any(collections);
        switch (random.nextInt(10)) {
          case 0 -> make(owner, collection);
          case 1, 2 -> compareChanges(owner, collection);
          case 3, 4 -> {
            if (!sent.isEmpty()) {
              send(owner, any(sent));
            }
          }
          default -> send(owner, push(owner, collection));
        }
      }
      for (Owner owner : owners) {
        collections.forEach(collection -> compareChanges(owner, collection));
        assertThat(records.quota(owner.id())).isEqualTo(model(owner).quota());
      }
    }

    private void make(Owner owner, UUID collection) {
      model(owner).make(collection);
      assertThat(records.make(owner.id(), collection, new byte[82])).isPresent();
    }

    private Push push(Owner owner, UUID collection) {
      @Nullable SignedHead head = model(owner).head(collection);
      boolean stale = random.nextInt(10) == 0;
      byte[] body =
          owner.headBody(
              collection,
              1,
              (head == null ? 1 : head.seq() + 1) + (stale ? random.nextInt(3) - 1 : 0),
              head == null || (stale && random.nextBoolean()) ? null : head.body());
      boolean forged = random.nextInt(15) == 0;
      byte[] signature = (forged ? owners.getFirst() : owner).sign(forged ? new byte[1] : body);
      boolean reused = random.nextInt(15) == 0 && !sent.isEmpty();
      UUID id = reused ? any(sent).id() : Owner.newId();
      byte[] hash = Owner.bytes(random, 32);
      Push push = new Push(id, collection, someRecords(owner), new Head(body, signature), hash);
      signed.put(push, !forged);
      return push;
    }

    private List<NewRecord> someRecords(Owner owner) {
      Map<UUID, NewRecord> some = new HashMap<>();
      boolean many = random.nextInt(10) == 0;
      for (int i = random.nextInt(4); i >= 0; i--) {
        UUID id = any(ids);
        long version =
            versions.getOrDefault(List.of(owner.id(), id), 0L) + (random.nextInt(12) == 0 ? 2 : 1);
        byte @Nullable [] ciphertext =
            random.nextInt(4) == 0
                ? null
                : Owner.ciphertext(
                    random, random.nextInt(6) == 0 ? 256 << 10 : 306 + random.nextInt(9000));
        some.put(id, new NewRecord(id, version, 1, ciphertext));
      }
      for (int i = 0; many && i < 90; i++) {
        UUID id = Owner.newId();
        some.put(id, new NewRecord(id, 1, 1, null));
      }
      return List.copyOf(some.values());
    }

    private void send(Owner owner, Push push) {
      boolean ownHead =
          push.head().isSigned(owner.publicKey(), owner.id(), push.collection())
              && signed.getOrDefault(push, false);
      PushOutcome expected = model(owner).push(push, ownHead);
      PushOutcome outcome = records.push(owner.id(), push, _ -> {});

      assertThat(told(outcome)).isEqualTo(told(expected));
      seen.merge(kind(outcome), 1, Integer::sum);
      if (outcome instanceof PushOutcome.Stored) {
        sent.add(push);
        push.records()
            .forEach(record ->
                versions.merge(List.of(owner.id(), record.id()), record.version(), Math::max));
      }
    }

    private void compareChanges(Owner owner, UUID collection) {
      long since = random.nextInt(6);
      int limit = 1 + random.nextInt(6);
      compareChanges(owner, collection, since, limit);
      compareChanges(owner, collection, 0, 2000);
    }

    private void compareChanges(Owner owner, UUID collection, long since, int limit) {
      assertThat(told(records.since(owner.id(), collection, since, limit, _ -> {})))
          .isEqualTo(told(model(owner).since(collection, since, limit)));
    }

    private ModelRecords model(Owner owner) {
      return java.util.Objects.requireNonNull(models.get(owner.id()));
    }

    private <T> T any(List<T> list) {
      return list.get(random.nextInt(list.size()));
    }
  }

  private static String told(Optional<Changes> changes) {
    return changes
        .map(c -> told(c.records()) + " to " + c.cursor() + " " + c.more() + told(c.head()))
        .orElse("no such collection");
  }

  private static String told(PushOutcome outcome) {
    return switch (outcome) {
      case PushOutcome.StaleHead(SignedHead head) -> "stale" + told(head);
      case PushOutcome.Conflict(List<StoredRecord> there, SignedHead head) ->
          "conflict with " + told(there) + told(head);
      default -> outcome.toString();
    };
  }

  private static String told(@Nullable SignedHead head) {
    return head == null
        ? " without a head"
        : " head %d %s %s"
            .formatted(head.seq(), Device.base64(head.body()), Device.base64(head.signature()));
  }

  private static String told(List<StoredRecord> records) {
    return records.stream()
        .map(r ->
            "%s %d %d %d %s %s"
                .formatted(
                    r.id(),
                    r.version(),
                    r.epoch(),
                    r.change(),
                    r.arrivedAt(),
                    r.ciphertext() == null
                        ? "deleted"
                        : Device.base64(Owner.sha256(r.ciphertext()))))
        .collect(Collectors.joining("\n", "[", "]"));
  }

  private static Kind kind(PushOutcome outcome) {
    return switch (outcome) {
      case PushOutcome.Stored _ -> Kind.STORED;
      case PushOutcome.StaleHead _ -> Kind.STALE_HEAD;
      case PushOutcome.Conflict _ -> Kind.CONFLICT;
      case PushOutcome.BadSignature _ -> Kind.BAD_SIGNATURE;
      case PushOutcome.UnknownCollection _ -> Kind.UNKNOWN_COLLECTION;
      case PushOutcome.OverQuota _ -> Kind.OVER_QUOTA;
      case PushOutcome.PushReused _ -> Kind.PUSH_REUSED;
    };
  }
}
