package morrow.calendars;

import com.fasterxml.uuid.Generators;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import morrow.availability.Availability;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/// From where a specialist's busy times are taken. When and how they are read stands in the package's description.
final class Calendars {
  static final int MOST_SOURCES = 8;
  static final int MOST_BYTES = Download.Limits.USUAL.bytes();

  private static final Duration NOT_SOONER = Duration.ofMinutes(1);

  private final Jdbi database;
  private final CalendarStore store;
  private final Availability availability;
  private final CalendarsSettings settings;
  private final InstantSource clock;
  private final Pace pace = new Pace();

  /// A large calendar takes up to a hundred megabytes while it is read.
  private final Semaphore reading = new Semaphore(2, true);

  Calendars(
      Jdbi database,
      CalendarStore store,
      Availability availability,
      CalendarsSettings settings,
      InstantSource clock) {
    this.database = database;
    this.store = store;
    this.availability = availability;
    this.settings = settings;
    this.clock = clock;
  }

  List<Source> sources(UUID specialist) {
    return store.sources(specialist, clock.instant());
  }

  /// Begins to take busy times from an address. It is fetched afterwards.
  Added subscribe(UUID specialist, String typed) {
    Optional<ZoneId> zone = zoneOfVerified(specialist);
    if (zone.isEmpty()) {
      return new Added.NotVerified();
    }
    Optional<Duration> wait = pace.take(specialist);
    if (wait.isPresent()) {
      return new Added.Wait(wait.get());
    }
    CalendarAddress address;
    try {
      address = CalendarAddress.parse(typed, settings.plainHttp());
    } catch (Trouble.Unreadable e) {
      return new Added.Refused(e.trouble());
    }
    return add(specialist, "address", address.host(), address.secret(), zone.get());
  }

  /// Takes busy times out of a file.
  Added upload(UUID specialist, String name, byte[] content) throws InterruptedException {
    Optional<ZoneId> zone = zoneOfVerified(specialist);
    if (zone.isEmpty()) {
      return new Added.NotVerified();
    }
    // Before reading, which may take a while.
    Optional<Duration> wait = pace.take(specialist);
    if (wait.isPresent()) {
      return new Added.Wait(wait.get());
    }
    if (content.length > MOST_BYTES) {
      return new Added.Refused(Trouble.TOO_LARGE);
    }
    Instant now = clock.instant();
    Span window = Window.ofAFile(now);
    BusyTimes busy;
    try {
      busy = read(specialist, content, zone.get(), window);
    } catch (Trouble.Unreadable e) {
      return new Added.Refused(e.trouble());
    }
    Added added = add(specialist, "file", name, null, zone.get());
    if (added instanceof Added.As(UUID id)) {
      store(specialist, id, zone.get(), busy, window, Download.Known.NOTHING, null);
    }
    return added;
  }

  private Added add(
      UUID specialist, String kind, String name, @Nullable String address, ZoneId zone) {
    UUID id = Generators.timeBasedEpochRandomGenerator().generate();
    String shortName = name.length() > 120 ? name.substring(0, 120) : name;
    return store.add(specialist, id, kind, shortName, address, zone, clock.instant(), MOST_SOURCES)
        ? new Added.As(id)
        : new Added.TooMany(MOST_SOURCES);
  }

  /// Takes a calendar away with its busy times; false when it is not there.
  boolean remove(UUID specialist, UUID id) {
    return database.inTransaction(sql -> {
      boolean removed = CalendarStore.remove(sql, specialist, id);
      if (removed) {
        availability.refill(sql, specialist);
      }
      return removed;
    });
  }

  /// Lets a calendar be read again now. Once within a minute; more often changes nothing.
  ///
  /// @return false when it is not there or is a file
  boolean refresh(UUID specialist, UUID id) {
    Instant now = clock.instant();
    return store.hurry(specialist, id, now, now.minus(NOT_SOONER)).isPresent();
  }

  /// Stores what was fetched from an address.
  void fetched(Source.Due due, byte[] calendar, Download.Known known, Instant nextAt)
      throws Trouble.Unreadable, InterruptedException {
    Span window = Window.ofAnAddress(clock.instant());
    BusyTimes busy = read(due.specialist(), calendar, due.zone(), window);
    store(due.specialist(), due.id(), due.zone(), busy, window, known, nextAt);
  }

  private BusyTimes read(UUID specialist, byte[] calendar, ZoneId zone, Span window)
      throws Trouble.Unreadable, InterruptedException {
    var ownEvents = store.ownEvents(specialist, window.from());
    reading.acquire();
    try {
      return BusyTimes.read(calendar, zone, window, ownEvents);
    } finally {
      reading.release();
    }
  }

  private void store(
      UUID specialist,
      UUID id,
      ZoneId zone,
      BusyTimes busy,
      Span window,
      Download.Known known,
      @Nullable Instant nextAt) {
    List<Span> spans = new ArrayList<>(busy.spans());
    spans.add(Window.after(window.until()));
    database.useTransaction(sql -> {
      boolean there =
          CalendarStore.read(
              sql, specialist, id, zone, busy.trouble(), known, clock.instant(), nextAt);
      if (there && !CalendarStore.busy(sql, specialist, id).equals(spans)) {
        CalendarStore.setBusy(sql, specialist, id, spans);
        availability.refill(sql, specialist);
      }
    });
  }

  /// Takes all time as busy where a calendar was not read for so long that nobody knows any more.
  void closeOld() {
    Instant now = clock.instant();
    Instant before = now.minus(settings.trusted());
    for (Source.Due due : store.tooOld(before)) {
      database.useTransaction(sql -> {
        if (CalendarStore.close(sql, due.specialist(), due.id(), before)) {
          Span all = Window.after(Window.ofAnAddress(now).from());
          CalendarStore.setBusy(sql, due.specialist(), due.id(), List.of(all));
          availability.refill(sql, due.specialist());
        }
      });
    }
  }

  /// To be called in the transaction that changed a specialist's zone or standing.
  void zoneMayHaveChanged(Handle transaction, UUID specialist) {
    CalendarStore.zoneMayHaveChanged(transaction, specialist, clock.instant());
  }

  private Optional<ZoneId> zoneOfVerified(UUID specialist) {
    return store.zoneOfVerified(specialist, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
  }
}
