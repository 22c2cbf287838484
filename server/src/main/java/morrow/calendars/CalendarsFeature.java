package morrow.calendars;

import java.time.InstantSource;
import java.util.UUID;
import javax.net.ssl.SSLSocketFactory;
import morrow.availability.Availability;
import morrow.specialists.StandingListener;
import morrow.web.Routes;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/// Puts the parts of this feature together for the composition root.
public final class CalendarsFeature implements Routes.Feature, StandingListener, AutoCloseable {
  private final Calendars calendars;
  private final Rounds rounds;
  private final CalendarsApi api;

  public CalendarsFeature(
      Jdbi database, Availability availability, CalendarsSettings settings, InstantSource clock) {
    this(
        database,
        availability,
        settings,
        clock,
        new Download(
            settings.plainHttp(),
            PublicAddresses::holds,
            Download.Limits.USUAL,
            (SSLSocketFactory) SSLSocketFactory.getDefault()));
  }

  /// For tests, whose calendars are on this machine.
  CalendarsFeature(
      Jdbi database,
      Availability availability,
      CalendarsSettings settings,
      InstantSource clock,
      Download download) {
    CalendarStore store = new CalendarStore(database);
    calendars = new Calendars(database, store, availability, settings, clock);
    rounds = new Rounds(calendars, store, download, settings, clock);
    api = new CalendarsApi(calendars, rounds, new Feed(new FeedStore(database), clock));
  }

  @Override
  public void routes(Routes routes) {
    api.routes(routes);
  }

  @Override
  public void changed(Handle transaction, UUID specialist, boolean seesPeople) {
    calendars.zoneMayHaveChanged(transaction, specialist);
  }

  /// Begins to read calendars in the background.
  public void startRounds() {
    rounds.start();
  }

  Rounds rounds() {
    return rounds;
  }

  @Override
  public void close() {
    rounds.close();
  }
}
