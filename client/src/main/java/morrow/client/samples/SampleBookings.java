package morrow.client.samples;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import morrow.client.account.Account;
import morrow.client.server.ConsultationCalls;
import morrow.client.server.ConsultationCalls.FreeTime;
import morrow.client.server.Server;
import morrow.client.server.ServerRefused;

/// A few consultations to come, so that calendars are not empty.
final class SampleBookings {
  private static final String OTHER = "sample-willow-lane";

  private SampleBookings() {}

  /// What a sample person books: each with the sample specialist, the first of them with one more.
  ///
  /// @param specialists the last part of each public address, by handle
  static void book(
      Server server,
      Account person,
      Sample sample,
      Map<String, String> specialists,
      InstantSource clock) {
    int place = Sample.PERSONS.indexOf(sample);
    String first = specialists.get(Sample.SPECIALIST.handle());
    if (first != null) {
      book(server, person, first, 3 * place, clock);
    }
    String other = specialists.get(OTHER);
    if (other != null && sample.equals(Sample.PERSON)) {
      book(server, person, other, 6, clock);
    }
  }

  /// Books a time with a specialist, unless this person has one with the same specialist already or there is none.
  ///
  /// @param later how many free times are left to others
  private static void book(
      Server server, Account person, String specialist, int later, InstantSource clock) {
    boolean there =
        ConsultationCalls.all(person.session()).stream()
            .anyMatch(consultation -> consultation.specialist().equals(specialist));
    if (there) {
      return;
    }
    Instant from = clock.instant().plus(Duration.ofDays(1));
    List<FreeTime> times =
        ConsultationCalls.freeTimes(server, specialist, from, from.plus(Duration.ofDays(21)));
    if (times.size() <= later) {
      return;
    }
    FreeTime time = times.get(later);
    try {
      UUID held =
          ConsultationCalls.hold(
                  person.session(),
                  UUID.randomUUID(),
                  specialist,
                  time.starts(),
                  time.ways().getFirst())
              .id();
      ConsultationCalls.confirm(person.session(), held);
    } catch (ServerRefused e) {
      // Somebody was quicker, or the times overlap: a calendar with one consultation less will do.
      if (e.status() != 409) {
        throw e;
      }
    }
  }
}
