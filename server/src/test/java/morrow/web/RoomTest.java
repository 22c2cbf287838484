package morrow.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class RoomTest {
  private static final UUID ONE = new UUID(0, 1);
  private static final UUID OTHER = new UUID(0, 2);

  private final Room room = new Room(100, 60, Duration.ofMillis(20));

  @Test
  void nobodyTakesMoreThanTheOwnPart() {
    try (Room.Share first = room.share(ONE);
        Room.Share second = room.share(ONE)) {
      first.take(50);
      refused(second, 20);
      second.take(10);
    }
  }

  @Test
  void whatOneHasTakenStaysFreeForNobodyElseAndTheRestDoes() {
    try (Room.Share first = room.share(ONE);
        Room.Share second = room.share(OTHER)) {
      first.take(60);
      refused(second, 50);
      second.take(40);
    }
  }

  @Test
  void whatIsGivenBackCanBeTakenAgain() {
    for (int i = 0; i < 1000; i++) {
      try (Room.Share share = room.share(ONE)) {
        share.take(30);
        share.take(30);
      }
    }
    try (Room.Share share = room.share(OTHER)) {
      share.take(60);
    }
  }

  @Test
  void whoWaitsGetsWhatAnotherGivesBack() throws Exception {
    Room patient = new Room(100, 60, Duration.ofSeconds(30));
    Room.Share first = patient.share(ONE);
    first.take(60);
    CompletableFuture<Void> waiting =
        CompletableFuture.runAsync(() -> {
          try (Room.Share second = patient.share(ONE)) {
            second.take(60);
          }
        });
    first.close();
    waiting.get(10, java.util.concurrent.TimeUnit.SECONDS);
  }

  private static void refused(Room.Share share, long bytes) {
    assertThatThrownBy(() -> share.take(bytes))
        .isInstanceOfSatisfying(
            Problem.class,
            problem -> {
              assertThat(problem.word()).isEqualTo("request.busy");
              assertThat(problem.status()).isEqualTo(503);
            });
  }
}
