package morrow.client.samples;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import morrow.client.account.Account;
import morrow.client.server.Server;
import morrow.client.server.SpecialistCalls;
import morrow.client.server.SpecialistCalls.Own;

/// Makes the sample specialists: account, profile, hours and application of each, as a specialist would, and their verification.
final class SampleSpecialists {
  private static final String REASON = "A sample: nobody is behind it, and nothing was checked.";

  private SampleSpecialists() {}

  /// Makes what is missing, several at once: most of the time goes into the keys of each account.
  ///
  /// @param operator signed in, past the second factor
  /// @param fresh whether nothing was made before
  /// @return the last part of each public address, by handle
  static Map<String, String> make(
      Server server, Account operator, boolean fresh, SampleCodes codes, InstantSource clock) {
    Map<String, String> slugs = new ConcurrentHashMap<>();
    int threads = Math.max(2, Runtime.getRuntime().availableProcessors());
    try (ExecutorService several = Executors.newFixedThreadPool(threads)) {
      List<Future<?>> all =
          SampleProfile.all().stream()
              .<Future<?>>map(each ->
                  several.submit(() ->
                      slugs.put(each.sample().handle(), make(server, each, fresh, codes, clock))))
              .toList();
      for (Future<?> each : all) {
        each.get();
      }
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
    SpecialistCalls.waiting(operator.session()).stream()
        .filter(waiting -> slugs.containsValue(waiting.slug()))
        .forEach(waiting -> SpecialistCalls.verifySample(operator.session(), waiting.id(), REASON));
    return slugs;
  }

  private static String make(
      Server server, SampleProfile sample, boolean fresh, SampleCodes codes, InstantSource clock) {
    Account account = SampleAccounts.specialist(server, sample.sample(), fresh);
    try {
      SampleAccounts.passed(account, codes, clock);
      Own own =
          SpecialistCalls.own(account.session())
              .orElseGet(() -> SpecialistCalls.save(account.session(), sample.profile()));
      if (SpecialistCalls.hoursVersion(account.session()) == 0) {
        SpecialistCalls.setHours(account.session(), sample.hours());
      }
      if (own.standing().equals("draft") && !own.application().equals("open")) {
        SpecialistCalls.apply(account.session());
      }
      return own.slug();
    } finally {
      SampleAccounts.leave(account);
    }
  }
}
