package morrow.specialists;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import morrow.accounts.Caller;
import morrow.accounts.House;
import morrow.accounts.PinnedClock;
import morrow.accounts.Secrets;
import morrow.availability.AvailabilityFeature;
import morrow.consultations.ConsultationsFeature;
import morrow.consultations.ConsultationsSettings;
import morrow.database.Database;
import morrow.database.WithDatabase;
import org.junit.jupiter.api.Test;

/// A specialist deletes the account at the moment in which an operator suspends it, with all that both set in motion.
@WithDatabase
class SuspendedWhileDeletedTest {
  @Test
  void deletingAnAccountWhileItIsSuspendedKeepsNobodyWaiting(Database database) throws Exception {
    PinnedClock clock = new PinnedClock();
    AvailabilityFeature availability = new AvailabilityFeature(database.jdbi(), clock);
    ConsultationsFeature consultations =
        new ConsultationsFeature(
            database.jdbi(), availability.availability(), ConsultationsSettings.DEFAULTS, clock);
    SpecialistsFeature specialists =
        new SpecialistsFeature(
            database.jdbi(),
            clock,
            List.of(consultations.standing(), availability.whenStandingChanges()));
    try (House house =
        new House(
            database,
            _ -> List.of(availability, consultations, specialists),
            SpecialistsFeature.class)) {
      house.accounts.beforeDeletion(consultations::beforeDeletion);
      Caller operator = house.operator();
      for (int round = 0; round < 20; round++) {
        Secrets secrets = House.secrets();
        Caller specialist = house.specialist(secrets);
        specialist.post("/api/specialist/profile", Profiles.whole("At Once")).expect(200);
        Profiles.verify(specialist, operator);
        String slug = Profiles.slug(specialist);
        database
            .jdbi()
            .useHandle(sql ->
                sql.execute(
                    "insert into availability (specialist) select account from specialist where slug = ? on conflict do nothing",
                    slug));
        CyclicBarrier together = new CyclicBarrier(2);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
          Future<Integer> suspended =
              threads.submit(() -> {
                together.await();
                return operator
                    .post(
                        "/api/operator/suspend",
                        Profiles.object("{}").put("specialist", slug).put("reason", "Stop it."))
                    .status();
              });
          together.await();
          specialist.post("/api/account/delete", secrets.delete()).expect(204);
          assertThat(suspended.get()).isIn(204, 404);
        }
      }
    }
  }
}
