package morrow.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class GuessesTest {
  private static final GuessLimits LIMITS = GuessLimits.DEFAULTS;

  private final PinnedClock clock = new PinnedClock();
  private final Guesses guesses = new Guesses(LIMITS, clock);

  @Test
  void aFewWrongTriesAreFreeAndThenOneAMinute() {
    NetworkAddress here = address(1);
    for (int i = 0; i < LIMITS.handleFromAddress().atOnce(); i++) {
      assertThat(isGranted("copper-teapot", here)).isTrue();
    }
    assertThat(guesses.passphrase("copper-teapot", here))
        .isEqualTo(new Outcome.Wait(Duration.ofMinutes(1)));
    clock.pass(Duration.ofSeconds(45));
    assertThat(guesses.passphrase("copper-teapot", here))
        .isEqualTo(new Outcome.Wait(Duration.ofSeconds(15)));
    clock.pass(Duration.ofSeconds(15));
    assertThat(isGranted("copper-teapot", here)).isTrue();
    assertThat(isGranted("copper-teapot", here)).isFalse();
  }

  @Test
  void theSameHandleInOtherLettersCountsAsTheSame() {
    NetworkAddress here = address(1);
    String[] typed = {"copper-teapot", "Copper-Teapot", " copper-teapot", "ＣＯＰＰＥＲ-teapot"};
    for (int i = 0; i < LIMITS.handleFromAddress().atOnce(); i++) {
      assertThat(isGranted(typed[i % typed.length], here)).isTrue();
    }
    for (String one : typed) {
      assertThat(isGranted(one, here)).isFalse();
    }
  }

  @Test
  void rightTriesCostNothingAndForgiveNoWrongOnes() {
    NetworkAddress here = address(1);
    for (int i = 0; i < 1000; i++) {
      granted("copper-teapot", here).wasRight();
    }
    for (int i = 0; i < LIMITS.handleFromAddress().atOnce() - 1; i++) {
      assertThat(isGranted("copper-teapot", here)).isTrue();
    }
    granted("copper-teapot", here).wasRight();
    assertThat(isGranted("copper-teapot", here)).isTrue();
    assertThat(isGranted("copper-teapot", here)).isFalse();
  }

  @Test
  void oneAddressThatTriesManyHandlesIsSlowedDown() {
    NetworkAddress here = address(1);
    int granted = 0;
    for (int i = 0; i < 500; i++) {
      granted += isGranted("handle-" + i, here) ? 1 : 0;
    }
    assertThat(granted).isEqualTo(LIMITS.address().atOnce());
    assertThat(isGranted("handle-1", address(2))).isTrue();
  }

  @Test
  void whenManyAddressesGuessOneHandleTheOwnerElsewhereStillComesInAtOnce() {
    int attackers = 200;
    int granted = 0;
    for (int round = 0; round < 10; round++) {
      for (int i = 0; i < attackers; i++) {
        granted += isGranted("copper-teapot", address(i)) ? 1 : 0;
      }
    }
    assertThat(granted)
        .as("one try for each address, and what the handle has beyond")
        .isLessThanOrEqualTo(attackers + LIMITS.handle().atOnce());
    assertThat(isGranted("copper-teapot", address(5000))).isTrue();
  }

  @Test
  void anOwnerWhoMistypesWhileTheHandleIsUnderAttackWaitsAMinute() {
    for (int i = 0; i < 200; i++) {
      isGranted("copper-teapot", address(i));
    }
    NetworkAddress owner = address(5000);
    assertThat(isGranted("copper-teapot", owner)).isTrue();
    assertThat(guesses.passphrase("copper-teapot", owner))
        .isEqualTo(new Outcome.Wait(Duration.ofMinutes(1)));
    clock.pass(Duration.ofMinutes(1));
    for (int i = 0; i < 200; i++) {
      isGranted("copper-teapot", address(i));
    }
    assertThat(isGranted("copper-teapot", owner)).isTrue();
  }

  @Test
  void anIpv6CustomerCountsOnceHoweverManyAddressesAreUsed() {
    int granted = 0;
    for (int i = 0; i < 100; i++) {
      NetworkAddress one = NetworkAddress.of("2001:db8:1:2:0:0:0:" + Integer.toHexString(i));
      granted += isGranted("copper-teapot", one) ? 1 : 0;
    }
    assertThat(granted).isEqualTo(LIMITS.handleFromAddress().atOnce());
    assertThat(isGranted("copper-teapot", NetworkAddress.of("2001:db8:1:3::1"))).isTrue();
  }

  @Test
  void recoveryCodesAndSignUpsAreLimitedByAddress() {
    int codes = 0;
    int signUps = 0;
    for (int i = 0; i < 200; i++) {
      codes += guesses.recoveryCode(address(1)) instanceof Guesses.Granted ? 1 : 0;
      signUps += guesses.signUp(address(1)) instanceof Guesses.Granted ? 1 : 0;
    }
    assertThat(codes).isEqualTo(LIMITS.address().atOnce());
    assertThat(signUps).isEqualTo(LIMITS.signUp().atOnce());
    assertThat(guesses.recoveryCode(address(2))).isInstanceOf(Guesses.Granted.class);
    assertThat(guesses.signUp(address(2))).isInstanceOf(Guesses.Granted.class);
  }

  @Test
  void aFloodOfFreshKeysNeitherFillsTheMemoryNorResetsAnybody() {
    Guesses small =
        new Guesses(
            new GuessLimits(
                LIMITS.handleFromAddress(),
                LIMITS.address(),
                LIMITS.handle(),
                LIMITS.signUp(),
                LIMITS.code(),
                1000),
            clock);
    NetworkAddress guesser = address(1);
    while (small.passphrase("copper-teapot", guesser) instanceof Guesses.Granted) {
      // wrong every time
    }
    for (int i = 10; i < 20_000; i++) {
      small.passphrase("handle-" + i, address(i));
      small.recoveryCode(address(i));
      small.signUp(address(i));
      small.code(new UUID(0, i));
      assertThat(small.remembered()).isLessThanOrEqualTo(5 * 1000);
    }
    assertThat(small.passphrase("copper-teapot", guesser)).isInstanceOf(Outcome.Wait.class);
  }

  @Test
  void whatHasFilledUpAgainIsForgotten() {
    GuessLimits few =
        new GuessLimits(
            LIMITS.handleFromAddress(),
            LIMITS.address(),
            LIMITS.handle(),
            LIMITS.signUp(),
            LIMITS.code(),
            100);
    Guesses small = new Guesses(few, clock);
    for (int i = 0; i < 100; i++) {
      small.signUp(address(i));
    }
    assertThat(small.remembered()).isEqualTo(100);
    clock.pass(Duration.ofHours(1));
    small.signUp(address(1000));
    assertThat(small.remembered()).isEqualTo(1);
  }

  @Test
  void noAddressShowsInText() {
    assertThat(new Visitor(NetworkAddress.of("203.0.113.9"), "").toString())
        .doesNotContain("203")
        .doesNotContain("cb0071");
  }

  private static NetworkAddress address(int i) {
    return NetworkAddress.of("10." + (i >> 16) + "." + (i >> 8 & 255) + "." + (i & 255));
  }

  private boolean isGranted(String handle, NetworkAddress from) {
    return guesses.passphrase(handle, from) instanceof Guesses.Granted;
  }

  private Guesses.Granted granted(String handle, NetworkAddress from) {
    return (Guesses.Granted) guesses.passphrase(handle, from);
  }
}
