package morrow.consultations;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import morrow.database.Database;
import morrow.database.WithDatabase;
import morrow.specialists.Way;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Both sides, and both devices of one side, change one consultation at the same moment: it ends in one state, which is what one of them
/// was told, and which both see.
@WithDatabase
@Timeout(120)
class BothSidesTest {
  private static final int ROUNDS = 25;
  private static final Instant TEN = Instant.parse("2026-03-04T10:00:00Z");

  private final Practice practice;

  BothSidesTest(Database database) {
    practice = new Practice(database, Practice.GENEROUS);
  }

  @Test
  void changesAtOneMomentEndInOneStateThatBothSee() throws Exception {
    long seed = Long.getLong("morrow.test.seed", System.nanoTime());
    System.out.println("seed " + seed);
    Random random = new Random(seed);
    UUID specialist = practice.specialist();
    for (int round = 0; round < ROUNDS; round++) {
      UUID person = practice.person();
      UUID id = practice.booked(person, specialist, TEN);
      List<Callable<Outcome>> changes = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        changes.add(change(random, specialist, person, id));
      }
      List<Outcome> outcomes = atOnce(changes);
      long fresh =
          outcomes.stream()
              .filter(outcome -> outcome instanceof Outcome.Done done && done.fresh())
              .count();
      Seen byPerson = practice.seenByPerson(person, id);
      Seen bySpecialist = practice.seenBySpecialist(specialist, id);
      assertThat(fresh).as("one change is made: " + outcomes).isEqualTo(1);
      assertThat(byPerson.version()).isEqualTo(3);
      assertThat(bySpecialist.version()).isEqualTo(byPerson.version());
      assertThat(bySpecialist.starts()).isEqualTo(byPerson.starts());
      assertThat(bySpecialist.status()).isEqualTo(byPerson.status());
      boolean off = byPerson.status() == Status.CALLED_OFF;
      assertThat(practice.freeTimes(specialist).contains(byPerson.starts())).isEqualTo(off);
      if (!off) {
        practice.changes.callOff(Side.PERSON, person, id, 3, Reason.TIME);
      }
      assertThat(practice.freeTimes(specialist)).contains(TEN);
    }
  }

  private Callable<Outcome> change(Random random, UUID specialist, UUID person, UUID id) {
    Side side = random.nextBoolean() ? Side.PERSON : Side.SPECIALIST;
    UUID account = side == Side.PERSON ? person : specialist;
    Instant other = TEN.plus(Duration.ofMinutes(30 + 30L * random.nextInt(4)));
    return random.nextInt(3) == 0
        ? () -> practice.changes.callOff(side, account, id, 2, Reason.TIME)
        : () -> practice.changes.move(side, account, id, 2, other, Way.PHONE);
  }

  @Test
  void oneRequestSentTwiceAtOnceIsDoneOnce() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      UUID specialist = practice.specialist();
      UUID person = practice.person();
      Wish wish = practice.wish(specialist, TEN);
      List<Outcome> outcomes =
          atOnce(
              List.of(
                  () -> practice.holds.hold(person, wish),
                  () -> practice.holds.hold(person, wish),
                  () -> practice.holds.hold(person, wish)));
      assertThat(outcomes)
          .allSatisfy(outcome -> assertThat(outcome).isInstanceOf(Outcome.Done.class));
      assertThat(outcomes.stream().map(outcome -> ((Outcome.Done) outcome).id()).distinct())
          .hasSize(1);
      UUID id = ((Outcome.Done) outcomes.getFirst()).id();
      List<Outcome> confirmed =
          atOnce(
              List.of(
                  () -> practice.holds.confirm(person, id),
                  () -> practice.holds.confirm(person, id)));
      assertThat(confirmed)
          .containsExactlyInAnyOrder(
              new Outcome.Done(specialist, id, true), new Outcome.Done(specialist, id, false));
      assertThat(practice.notices(specialist)).containsExactly(NoticeWord.BOOKED);
    }
  }

  @Test
  void onePersonOnTwoDevicesHoldsOneTime() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      UUID one = practice.specialist();
      UUID two = practice.specialist();
      UUID person = practice.person();
      List<Outcome> outcomes =
          atOnce(
              List.of(
                  () -> practice.hold(person, one, TEN),
                  () -> practice.hold(person, two, TEN),
                  () -> practice.hold(person, one, TEN.plusSeconds(1800))));
      assertThat(outcomes)
          .allSatisfy(outcome -> assertThat(outcome).isInstanceOf(Outcome.Done.class));
      assertThat(practice.lists.ofPerson(person)).hasSize(1);
      assertThat(
              List.of(practice.freeTimes(one).contains(TEN), practice.freeTimes(two).contains(TEN)))
          .as("what is not held is free")
          .contains(true);
    }
  }

  @Test
  void confirmingAndLettingGoAtOnceEndsInOneOfBoth() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      UUID specialist = practice.specialist();
      UUID person = practice.person();
      UUID id = practice.held(person, specialist, TEN);
      List<Boolean> done =
          atOnce(
              List.of(
                  () -> practice.holds.confirm(person, id) instanceof Outcome.Done,
                  () -> practice.holds.release(person, id)));
      assertThat(done).containsExactlyInAnyOrder(true, false);
      assertThat(practice.freeTimes(specialist).contains(TEN)).isEqualTo(done.getLast());
    }
  }

  @Test
  void aDeletionWhileBothSidesChangeLeavesNothingBehind() throws Exception {
    for (int round = 0; round < 10; round++) {
      UUID specialist = practice.specialist();
      UUID person = practice.person();
      UUID other = practice.person();
      UUID id = practice.booked(person, specialist, TEN);
      UUID gone = round % 2 == 0 ? person : specialist;
      atOnce(
          List.of(
              () -> practice.changes.callOff(Side.PERSON, person, id, 2, Reason.TIME),
              () ->
                  practice.changes.move(
                      Side.SPECIALIST, specialist, id, 2, TEN.plusSeconds(3600), Way.PHONE),
              () -> practice.hold(other, specialist, TEN.plusSeconds(7200)),
              () -> {
                Turns.take(
                    practice.database.jdbi(),
                    true,
                    sql -> {
                      practice.endings.beforeDeletion(sql, gone);
                      sql.execute("delete from account where id = ?", gone);
                      return true;
                    });
                return Outcome.Refusal.NOT_FOUND;
              }));
      if (gone.equals(person)) {
        assertThat(practice.freeTimes(specialist)).contains(TEN, TEN.plusSeconds(3600));
      } else {
        assertThat(practice.lists.ofPerson(person)).isEmpty();
        assertThat(practice.lists.ofPerson(other)).isEmpty();
      }
    }
  }

  private static <T> List<T> atOnce(List<Callable<T>> calls) throws Exception {
    CyclicBarrier all = new CyclicBarrier(calls.size());
    List<T> outcomes = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Callable<T>> together = new ArrayList<>();
      for (Callable<T> call : calls) {
        together.add(() -> {
          all.await();
          return call.call();
        });
      }
      for (Future<T> each : threads.invokeAll(together)) {
        outcomes.add(each.get());
      }
    }
    return outcomes;
  }
}
