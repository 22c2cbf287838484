package morrow.calendars;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/// Reads calendars again in the background, each at a time of its own.
final class Rounds implements AutoCloseable {
  private static final Logger LOG = Logger.getLogger(Rounds.class.getName());
  private static final Duration EACH = Duration.ofSeconds(20);

  /// For how long a calendar is not taken by another node: longer than fetching may take.
  private static final Duration TAKEN = Duration.ofMinutes(10);

  private static final int AT_ONCE = 8;
  private static final int MOST_DOUBLINGS = 3;

  /// However often a calendar says that it is as it was, it is read wholly so often, because the time asked for moves on.
  private static final Duration WHOLLY_EACH = Duration.ofDays(1);

  private final Calendars calendars;
  private final CalendarStore store;
  private final Download download;
  private final CalendarsSettings settings;
  private final InstantSource clock;
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("calendar-rounds").factory());

  Rounds(
      Calendars calendars,
      CalendarStore store,
      Download download,
      CalendarsSettings settings,
      InstantSource clock) {
    this.calendars = calendars;
    this.store = store;
    this.download = download;
    this.settings = settings;
    this.clock = clock;
  }

  void start() {
    var _ =
        thread.scheduleWithFixedDelay(
            this::quietly, EACH.toMillis(), EACH.toMillis(), TimeUnit.MILLISECONDS);
  }

  /// Begins a round without waiting for the next one.
  void soon() {
    try {
      thread.execute(this::quietly);
    } catch (RejectedExecutionException _) {
      LOG.fine("The program ends; the next start reads the calendars.");
    }
  }

  /// Waits for the rounds that were asked for, and for one more.
  void now() throws InterruptedException, ExecutionException {
    thread.submit(() -> quietly()).get();
  }

  private void quietly() {
    try {
      run();
    } catch (RuntimeException e) {
      // A query that was under way at the end of the program fails; the next start repeats it.
      LOG.log(
          thread.isShutdown() ? Level.FINE : Level.WARNING,
          "Reading calendars has to wait for the next time.",
          e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /// Reads all calendars whose time has come, some at once.
  private void run() throws InterruptedException {
    calendars.closeOld();
    for (List<Source.Due> due = take(); !due.isEmpty(); due = take()) {
      List<Thread> threads = new ArrayList<>();
      for (Source.Due each : due) {
        threads.add(Thread.ofVirtual().name("calendar-round").start(() -> quietly(each)));
      }
      try {
        for (Thread each : threads) {
          each.join();
        }
      } catch (InterruptedException e) {
        threads.forEach(Thread::interrupt);
        throw e;
      }
    }
  }

  private List<Source.Due> take() {
    return store.take(clock.instant(), clock.instant().plus(TAKEN), AT_ONCE);
  }

  private void quietly(Source.Due due) {
    try {
      read(due);
    } catch (RuntimeException e) {
      // Neither the address nor anything of the calendar may come into the log.
      LOG.log(Level.WARNING, "A calendar has to wait: " + e.getClass().getName());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void read(Source.Due due) throws InterruptedException {
    Instant now = clock.instant();
    boolean conditional =
        due.countedAt().filter(at -> at.plus(WHOLLY_EACH).isAfter(now)).isPresent();
    try {
      switch (download.fetch(due.address(), conditional ? due.known() : Download.Known.NOTHING)) {
        case Download.Outcome.New(byte[] calendar, Download.Known known) ->
            calendars.fetched(due, calendar, known, next(0));
        case Download.Outcome.Same() -> {
          if (!conditional) {
            throw new Trouble.Unreadable(Trouble.REFUSED);
          }
          store.same(due, now, next(0));
        }
      }
    } catch (Trouble.Unreadable e) {
      store.failed(due, e.trouble(), next(Math.min(due.failures() + 1, MOST_DOUBLINGS)));
    }
  }

  /// Later after each failure, and never all at the same moment.
  private Instant next(int doublings) {
    Duration wait = settings.each().multipliedBy(1L << doublings);
    double share = 0.75 + ThreadLocalRandom.current().nextDouble() / 2;
    return clock.instant().plusMillis((long) (wait.toMillis() * share));
  }

  @Override
  public void close() {
    thread.shutdownNow();
  }
}
