package morrow.consultations;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import morrow.database.Database;
import morrow.database.WithDatabase;
import morrow.specialists.Way;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// What the database holds and answers is what the obvious model holds and answers, whatever several people and specialists do while
/// time passes.
@WithDatabase
@Timeout(300)
class AnyOrderTest {
  private static final int RUNS = Integer.getInteger("morrow.test.runs", 20);
  private static final int STEPS = 60;
  private static final int PERSONS = 4;
  private static final int TIMES = 10;
  private static final ConsultationsSettings TIGHT =
      new ConsultationsSettings(Duration.ofHours(24), Duration.ofHours(6), 2, 12, 3);

  private final Database database;
  private final Map<String, Integer> seen = new TreeMap<>();

  AnyOrderTest(Database database) {
    this.database = database;
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
    assertThat(seen).containsKeys("hold", "hold TAKEN", "hold ONCE", "move done", "call off done");
  }

  private final class Run {
    private final Random random;
    private final Practice practice = new Practice(database, TIGHT);
    private final List<UUID> specialists = new ArrayList<>();
    private final List<UUID> persons = new ArrayList<>();
    private final List<UUID> ids = new ArrayList<>();
    private final List<Instant> wanted;
    private final ModelConsultations model;
    private final List<String> story = new ArrayList<>();

    Run(Random random) {
      this.random = random;
      for (int i = 0; i < 2; i++) {
        specialists.add(practice.specialist(0, 9 * 60, 11 * 60));
      }
      for (int i = 0; i < PERSONS; i++) {
        persons.add(practice.person());
      }
      List<Instant> times = practice.freeTimes(specialists.getFirst());
      wanted = times.subList(2, 2 + TIMES);
      model = new ModelConsultations(TIGHT, times, practice.clock.instant());
    }

    void go() {
      try {
        for (int step = 0; step < STEPS; step++) {
          step();
        }
        practice.upkeep.run();
        model.clearUp();
        compare();
      } catch (AssertionError | RuntimeException e) {
        throw new AssertionError(String.join("\n", story), e);
      }
    }

    private <T> T any(List<T> list) {
      return list.get(random.nextInt(list.size()));
    }

    private void step() {
      switch (random.nextInt(16)) {
        case 0, 1, 2, 3, 4 -> hold();
        case 5 -> one(this::confirm);
        case 6 -> one(this::release);
        case 7, 8, 9 -> one(this::callOff);
        case 10 -> one(this::move);
        case 11 -> one(this::await);
        case 12, 13, 14 -> stopOrTake();
        default -> pass();
      }
    }

    private void pass() {
      Duration time =
          any(
              List.of(
                  Duration.ofMinutes(4),
                  Duration.ofMinutes(11),
                  Duration.ofHours(1),
                  Duration.ofHours(7)));
      tell("time passes: " + time);
      practice.clock.pass(time);
      model.pass(time);
      if (random.nextBoolean()) {
        practice.upkeep.run();
        model.clearUp();
      }
    }

    private void hold() {
      UUID person = any(persons);
      UUID specialist = any(specialists);
      Instant starts = any(wanted);
      Wish wish = practice.wish(specialist, starts);
      Outcome.Refusal expected = model.hold(person, wish.request(), specialist, starts);
      Outcome outcome = practice.holds.hold(person, wish);
      tell(name(person) + " holds " + starts + " of " + name(specialist) + ": " + outcome);
      if (expected == null) {
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        UUID id = ((Outcome.Done) outcome).id();
        ids.add(id);
        model.held(person, wish.request(), id, specialist, starts);
        if (random.nextInt(4) == 0) {
          assertThat(practice.holds.hold(person, wish))
              .isEqualTo(new Outcome.Done(specialist, id, false));
        }
        count("hold");
        if (random.nextInt(3) > 0) {
          confirm(id);
        }
        if (random.nextBoolean()) {
          await(id);
        }
      } else {
        assertThat(outcome).isEqualTo(expected);
        count("hold " + expected);
      }
    }

    private interface Act {
      void on(UUID id);
    }

    private void one(Act act) {
      if (!ids.isEmpty()) {
        // Mostly one of the latest, since the old ones are over.
        act.on(
            random.nextInt(4) == 0
                ? any(ids)
                : any(ids.subList(Math.max(0, ids.size() - 4), ids.size())));
      }
    }

    private void confirm(UUID id) {
      UUID person = personOf(id).orElseGet(persons::getFirst);
      boolean expected = model.confirm(person, id);
      Outcome outcome = practice.holds.confirm(person, id);
      tell(name(person) + " confirms " + id + ": " + outcome);
      assertThat(outcome instanceof Outcome.Done done && done.fresh()).isEqualTo(expected);
      count("confirm " + expected);
    }

    private void release(UUID id) {
      UUID person = personOf(id).orElseGet(persons::getFirst);
      boolean gone = model.find(id).map(one -> one.status == Status.HELD).orElse(true);
      model.release(person, id);
      tell(name(person) + " lets go of " + id);
      assertThat(practice.holds.release(person, id)).isEqualTo(gone);
      count("release " + gone);
    }

    private Optional<UUID> personOf(UUID id) {
      return model.find(id).map(one -> one.person);
    }

    private void callOff(UUID id) {
      Optional<ModelConsultations.One> found = model.find(id);
      if (found.isEmpty()) {
        return;
      }
      ModelConsultations.One one = found.get();
      Side by = random.nextInt(3) > 0 ? Side.PERSON : Side.SPECIALIST;
      long version = one.version - (random.nextInt(5) == 0 ? 1 : 0);
      String expected = model.callOff(by, one, version);
      Outcome outcome =
          practice.changes.callOff(
              by, by == Side.PERSON ? one.person : one.specialist, id, version, Reason.TIME);
      tell(by + " calls off " + id + ": " + outcome);
      assertThat(named(outcome)).isEqualTo(expected);
      count("call off " + expected);
    }

    private void move(UUID id) {
      Optional<ModelConsultations.One> found = model.find(id);
      if (found.isEmpty()) {
        return;
      }
      ModelConsultations.One one = found.get();
      Side by = random.nextBoolean() ? Side.PERSON : Side.SPECIALIST;
      long version = one.version - (random.nextInt(5) == 0 ? 1 : 0);
      Instant starts = any(wanted);
      String expected = model.move(by, one, version, starts);
      Outcome outcome =
          practice.changes.move(
              by, by == Side.PERSON ? one.person : one.specialist, id, version, starts, Way.PHONE);
      tell(by + " moves " + id + " to " + starts + ": " + outcome);
      assertThat(named(outcome)).isEqualTo(expected);
      count("move " + expected);
    }

    private void await(UUID id) {
      model
          .find(id)
          .ifPresent(one -> {
            String expected = model.await(one);
            Outcome outcome = practice.waiting.await(one.person, id, null);
            tell(name(one.person) + " waits with " + id + ": " + outcome);
            assertThat(named(outcome)).isEqualTo(expected);
            count("wait " + expected);
          });
    }

    /// Mostly with a consultation in place of which a time is kept.
    private void stopOrTake() {
      List<UUID> offered = model.offers.stream().map(offer -> offer.insteadOf().id).toList();
      if (offered.isEmpty() || random.nextInt(6) == 0) {
        one(this::take);
      } else if (random.nextInt(4) > 0) {
        take(any(offered));
      } else {
        stop(any(offered));
      }
    }

    private void stop(UUID id) {
      model
          .find(id)
          .ifPresent(one -> {
            tell(name(one.person) + " stops waiting with " + id);
            model.stop(one);
            practice.waiting.stop(one.person, id);
            count("stop");
          });
    }

    private void take(UUID id) {
      model
          .find(id)
          .ifPresent(one -> {
            String expected = model.take(one);
            Outcome outcome = practice.waiting.take(one.person, id);
            tell(name(one.person) + " takes for " + id + ": " + outcome);
            assertThat(named(outcome)).isEqualTo(expected);
            count("take " + expected);
          });
    }

    private void compare() {
      for (UUID person : persons) {
        assertThat(practice.lists.ofPerson(person).stream().map(this::line).sorted().toList())
            .isEqualTo(
                model.all.stream()
                    .filter(one -> one.person.equals(person))
                    .map(this::line)
                    .sorted()
                    .toList());
      }
      for (UUID specialist : specialists) {
        assertThat(
                practice
                    .lists
                    .ofSpecialist(specialist, Instant.EPOCH, Instant.parse("2100-01-01T00:00:00Z"))
                    .stream()
                    .map(Seen::id)
                    .sorted()
                    .toList())
            .as("both sides see the same")
            .isEqualTo(
                model.all.stream()
                    .filter(one -> one.specialist.equals(specialist))
                    .map(one -> one.id)
                    .sorted()
                    .toList());
        Instant now = practice.clock.instant();
        assertThat(
                practice.freeTimes(specialist).stream().filter(time -> time.isAfter(now)).toList())
            .isEqualTo(model.freeTimes(specialist));
      }
    }

    private String line(Seen seen) {
      return String.join(
          " ",
          seen.id().toString(),
          seen.status().word(),
          seen.starts().toString(),
          "" + seen.version(),
          "" + seen.late(),
          "" + seen.calledOffBy(),
          "waits " + (seen.waiting() != null),
          "offer " + (seen.offer() == null ? "" : seen.offer().starts()));
    }

    private String line(ModelConsultations.One one) {
      return String.join(
          " ",
          one.id.toString(),
          model.status(one).word(),
          one.starts.toString(),
          "" + one.version,
          "" + one.late,
          "" + one.calledOffBy,
          "waits " + model.waiting.stream().anyMatch(waits -> waits.one == one),
          "offer "
              + model.offers.stream()
                  .filter(offer -> offer.insteadOf() == one)
                  .map(offer -> offer.starts().toString())
                  .findFirst()
                  .orElse(""));
    }

    private String name(UUID account) {
      int person = persons.indexOf(account);
      return person >= 0 ? "person " + person : "specialist " + specialists.indexOf(account);
    }

    private void tell(String sentence) {
      story.add(practice.clock.instant() + " " + sentence);
    }
  }

  private void count(String outcome) {
    seen.merge(outcome, 1, Integer::sum);
  }

  private static String named(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Done done -> done.fresh() ? "done" : "before";
      case Outcome.Changed _ -> "changed";
      case Outcome.Refusal refusal -> refusal.name();
    };
  }
}
