package morrow.articles;

import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/// Does what a stranger's text could make long or deep, two pieces at a time, each for a few seconds, beside and not on the threads that
/// answer calls. Whatever a parser does with such a text, everything else goes on.
final class CarefulWork implements AutoCloseable {
  /// The text makes too much work.
  static final class TooHard extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TooHard(Throwable cause) {
      super(cause);
    }
  }

  /// Too much is waiting. The same may work in a moment.
  static final class Busy extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  private static final int AT_ONCE = 2;
  private static final int WAITING = 64;
  private static final long STACK = 1 << 20;
  private static final Duration LONGEST = Duration.ofSeconds(8);

  private final ThreadPoolExecutor threads =
      new ThreadPoolExecutor(
          AT_ONCE,
          AT_ONCE,
          30,
          TimeUnit.SECONDS,
          new ArrayBlockingQueue<>(WAITING),
          work -> {
            Thread thread = new Thread(null, work, "careful-work", STACK);
            thread.setDaemon(true);
            return thread;
          });

  CarefulWork() {
    threads.allowCoreThreadTimeOut(true);
  }

  /// The result of the work.
  ///
  /// @throws TooHard when it took too long, too deep a stack or too much memory
  /// @throws Busy when too much is waiting
  <T> T of(Supplier<T> work) {
    Future<T> result;
    try {
      Callable<T> task = work::get;
      result = threads.submit(task);
    } catch (RejectedExecutionException e) {
      throw new Busy();
    }
    try {
      return result.get(LONGEST.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      result.cancel(true);
      throw new TooHard(e);
    } catch (InterruptedException e) {
      result.cancel(true);
      Thread.currentThread().interrupt();
      throw new Busy();
    } catch (ExecutionException e) {
      switch (e.getCause()) {
        case StackOverflowError deep -> throw new TooHard(deep);
        case OutOfMemoryError large -> throw new TooHard(large);
        case Error error -> throw error;
        case RuntimeException refused -> throw refused;
        case null, default -> throw new IllegalStateException(e);
      }
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
