package morrow.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import morrow.database.Database;
import morrow.database.WithDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// Whether a handle is somebody's does not show in the time an answer takes. Known and unknown handles are asked about in
/// turns and in random order, so that whatever else the machine does falls on both; medians shrug off outliers. The bound holds when any
/// of a few rounds is within it: noise makes rounds differ by chance, a real difference is in all of them.
@WithDatabase
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SignInTimingTest {
  private static final long SEED = 20260301;
  private static final int HANDLES = 40;
  private static final int CALLS_A_ROUND = 400;
  private static final int ROUNDS = 6;
  private static final double BOUND = 1.10;

  private static final GuessLimits.Limit GENEROUS =
      new GuessLimits.Limit(1_000_000, Duration.ofMillis(1));

  private final House house;
  private final List<Secrets> known = new ArrayList<>();
  private final List<Secrets> unknown = new ArrayList<>();
  private final Random random = new Random(SEED);

  SignInTimingTest(Database database) {
    house =
        new House(
            database,
            new AccountsSettings(
                Duration.ofHours(1),
                Duration.ofHours(14),
                true,
                "",
                new GuessLimits(GENEROUS, GENEROUS, GENEROUS, GENEROUS, GENEROUS, 1000)));
  }

  @BeforeAll
  void makeAccounts() {
    for (int i = 0; i < HANDLES; i++) {
      Secrets secrets = House.secrets();
      house.signedUp(secrets);
      known.add(secrets.withNewPassphrase());
      unknown.add(House.secrets());
    }
  }

  @AfterAll
  void close() {
    house.close();
  }

  @Test
  void aWrongPassphraseAndAnUnknownHandleTakeTheSameTime() {
    Caller caller = house.caller();
    compare("sign-in", secrets -> caller.post("/api/sign-in", secrets.signIn()).expect(401));
  }

  @Test
  void askingHowToDeriveTheKeysTakesTheSameTimeForEveryHandle() {
    Caller caller = house.caller();
    compare(
        "sign-in/start",
        secrets ->
            caller
                .post("/api/sign-in/start", Secrets.object().put("handle", secrets.handle()))
                .expect(200));
  }

  @Test
  void theComparisonNoticesWhenOneKindIsTwiceTheWork() {
    Caller caller = house.caller();
    double ratio =
        round(
            "planted",
            secrets -> {
              caller.post("/api/sign-in", secrets.signIn()).expect(401);
              if (known.contains(secrets)) {
                caller.post("/api/sign-in", secrets.signIn()).expect(401);
              }
            });
    assertThat(ratio).isGreaterThan(BOUND);
  }

  private void compare(String what, Consumer<Secrets> call) {
    List<Double> ratios = new ArrayList<>();
    for (int i = 0; i < ROUNDS; i++) {
      double ratio = round(what, call);
      ratios.add(ratio);
      if (i > 0 && ratio < BOUND && ratio > 1 / BOUND) {
        return; // the first round only warms up
      }
    }
    assertThat(ratios).as("known to unknown, in every round").isEmpty();
  }

  /// The ratio of the medians, known to unknown.
  private double round(String what, Consumer<Secrets> call) {
    long[] onKnown = new long[CALLS_A_ROUND];
    long[] onUnknown = new long[CALLS_A_ROUND];
    for (int i = 0; i < CALLS_A_ROUND; i++) {
      Secrets one = known.get(random.nextInt(HANDLES));
      Secrets other = unknown.get(random.nextInt(HANDLES));
      if (random.nextBoolean()) {
        onKnown[i] = time(one, call);
        onUnknown[i] = time(other, call);
      } else {
        onUnknown[i] = time(other, call);
        onKnown[i] = time(one, call);
      }
    }
    double ratio = (double) median(onKnown) / median(onUnknown);
    System.out.printf(
        "%s: median known %d µs, unknown %d µs, ratio %.3f (seed %d)%n",
        what, median(onKnown) / 1000, median(onUnknown) / 1000, ratio, SEED);
    return ratio;
  }

  private static long time(Secrets secrets, Consumer<Secrets> call) {
    long start = System.nanoTime();
    call.accept(secrets);
    return System.nanoTime() - start;
  }

  private static long median(long[] times) {
    long[] sorted = times.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }
}
