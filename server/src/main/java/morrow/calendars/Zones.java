package morrow.calendars;

import com.ibm.icu.util.TimeZone;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Turns times of the clock into instants. A zone's name is looked up in this order: names of the IANA, with or without a maker's path
/// before them; names of Windows; and else the calendar's own description. A zone that nobody knows may be any.
final class Zones {
  private static final Set<String> KNOWN = ZoneId.getAvailableZoneIds();

  /// The zones that are furthest ahead and furthest behind.
  private static final ZoneOffset EAST = ZoneOffset.ofHours(14);

  private static final ZoneOffset WEST = ZoneOffset.ofHours(-12);

  private interface Offsets {
    ZoneOffset of(LocalDateTime local);
  }

  private final ZoneId own;
  private final Map<String, Component> described = new HashMap<>();
  private final Map<String, Optional<Offsets>> resolved = new HashMap<>();
  private final Span around;
  private boolean foundUnknown;

  /// @param own the specialist's zone, for whole days and for times without a zone
  /// @param around the time that is asked for
  Zones(ZoneId own, List<Component> calendar, Span around) {
    this.own = own;
    this.around = around;
    for (Component component : calendar) {
      if (component.name().equals("VTIMEZONE")) {
        component.first("TZID").ifPresent(id -> described.putIfAbsent(id.value(), component));
      }
    }
  }

  /// Whether a zone was asked for that nobody knows.
  boolean foundUnknown() {
    return foundUnknown;
  }

  /// The earliest instant that this may be; the very instant when the zone is known.
  Instant earliest(Written time) {
    return instant(time, EAST);
  }

  /// The latest instant that this may be.
  Instant latest(Written time) {
    return instant(time, WEST);
  }

  private Instant instant(Written time, ZoneOffset unknown) {
    LocalDateTime local = time.local();
    ZoneOffset offset =
        switch (time.kind()) {
          case UTC -> ZoneOffset.UTC;
          case DATE, FLOATING -> own.getRules().getOffset(local);
          case ZONED -> {
            Optional<Offsets> offsets = resolved.get(time.zone());
            if (offsets == null) {
              offsets = resolve(time.zone());
              resolved.put(time.zone(), offsets);
            }
            if (offsets.isEmpty()) {
              foundUnknown = true;
              yield unknown;
            }
            yield offsets.get().of(local);
          }
        };
    return local.toInstant(offset);
  }

  private Optional<Offsets> resolve(String name) {
    Optional<ZoneId> known = named(name);
    Component description = described.get(name);
    if (known.isEmpty() && description != null) {
      known = description.first("X-LIC-LOCATION").flatMap(location -> named(location.value()));
    }
    if (known.isPresent()) {
      // In a gap the offset before it counts, and of two equal times of the clock the first, as RFC
      // 5545 wants it.
      return known.map(zone -> zone.getRules()::getOffset);
    }
    try {
      return description == null
          ? Optional.empty()
          : Optional.of(DescribedZone.read(description, around)::offset);
    } catch (DateTimeException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static Optional<ZoneId> named(String name) {
    String rest = name.strip();
    while (!rest.isEmpty()) {
      if (KNOWN.contains(rest)) {
        return Optional.of(ZoneId.of(rest));
      }
      rest = rest.contains("/") ? rest.substring(rest.indexOf('/') + 1) : "";
    }
    String ofWindows = TimeZone.getIDForWindowsID(name.strip(), "001");
    return Optional.ofNullable(ofWindows).filter(KNOWN::contains).map(ZoneId::of);
  }
}
