package morrow.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class TurnsTest {
  @Test
  void oneAddressTakesHalfOfTheTurnsAndLeavesTheOthersFree() throws Exception {
    Turns turns = new Turns(20);
    assertThat(turns.take("flood")).isTrue();
    assertThat(turns.take("flood")).isTrue();
    assertThat(turns.take("flood")).isFalse();
    assertThat(turns.take("somebody")).isTrue();
    assertThat(turns.take("another")).isTrue();
    assertThat(turns.take("a third")).isFalse();
    turns.give("flood");
    assertThat(turns.take("a third")).isTrue();
  }

  @Test
  void addressesAreForgottenWhenNobodySearchesFromThere() throws Exception {
    Turns turns = new Turns(10_000);
    AtomicInteger taken = new AtomicInteger();
    AtomicInteger atOnce = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 600; i++) {
        String from = "address " + i % 3;
        var _ =
            threads.submit(() -> {
              if (turns.take(from)) {
                most.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
                atOnce.decrementAndGet();
                turns.give(from);
                taken.incrementAndGet();
              }
              return null;
            });
      }
    }
    assertThat(taken).hasValue(600);
    assertThat(most.get()).isLessThanOrEqualTo(4);
    assertThat(turns.addresses()).isZero();
  }
}
