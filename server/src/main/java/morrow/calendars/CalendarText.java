package morrow.calendars;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Reads iCalendar (RFC 5545) as far as it says when somebody is busy. Titles, places, notes and names are passed over while reading and
/// are in no object afterwards.
final class CalendarText {
  static final int MOST_COMPONENTS = 50_000;
  static final int MOST_PROPERTIES = 400_000;

  private static final Map<String, Set<String>> WANTED =
      Map.of(
          "VEVENT",
          Set.of(
              "UID",
              "DTSTART",
              "DTEND",
              "DURATION",
              "RRULE",
              "RDATE",
              "EXDATE",
              "RECURRENCE-ID",
              "SEQUENCE",
              "TRANSP",
              "STATUS"),
          "VFREEBUSY",
          Set.of("FREEBUSY"),
          "VTIMEZONE",
          Set.of("TZID", "X-LIC-LOCATION"),
          "STANDARD",
          Set.of("DTSTART", "RRULE", "RDATE", "TZOFFSETFROM", "TZOFFSETTO"),
          "DAYLIGHT",
          Set.of("DTSTART", "RRULE", "RDATE", "TZOFFSETFROM", "TZOFFSETTO"));

  /// Where components may stand, so that an alarm's times are not taken for an event's.
  private static final Map<String, String> INSIDE =
      Map.of(
          "VEVENT", "VCALENDAR",
          "VFREEBUSY", "VCALENDAR",
          "VTIMEZONE", "VCALENDAR",
          "STANDARD", "VTIMEZONE",
          "DAYLIGHT", "VTIMEZONE");

  private final List<Component> found = new ArrayList<>();
  private final Deque<Component> open = new ArrayDeque<>();
  private int passedOver;
  private int components;
  private int properties;
  private int calendars;

  private CalendarText() {}

  /// The events, times that are free or busy, and time zones, in their order.
  ///
  /// @throws Trouble.Unreadable when it is no calendar, or not a whole one
  static List<Component> read(byte[] bytes) throws Trouble.Unreadable {
    CalendarText text = new CalendarText();
    text.lines(new String(bytes, StandardCharsets.UTF_8));
    if (text.calendars == 0) {
      throw new Trouble.Unreadable(Trouble.NOT_A_CALENDAR);
    }
    if (!text.open.isEmpty() || text.passedOver > 0) {
      // What was cut off may have been busy.
      throw new Trouble.Unreadable(Trouble.INCOMPLETE);
    }
    return text.found;
  }

  /// A line that begins with white space goes on with the one before.
  private void lines(String all) throws Trouble.Unreadable {
    StringBuilder line = new StringBuilder();
    int place = all.startsWith("\uFEFF") ? 1 : 0;
    while (place < all.length()) {
      int end = place;
      while (end < all.length() && all.charAt(end) != '\n' && all.charAt(end) != '\r') {
        end++;
      }
      boolean goesOn = end > place && (all.charAt(place) == ' ' || all.charAt(place) == '\t');
      if (!goesOn) {
        line(line);
        line.setLength(0);
      }
      line.append(all, goesOn ? place + 1 : place, end);
      boolean pair = all.startsWith("\r\n", end);
      place = end + (pair ? 2 : 1);
    }
    line(line);
  }

  private void line(StringBuilder text) throws Trouble.Unreadable {
    if (text.isEmpty() || !isWanted(text)) {
      return;
    }
    Property property = Property.parse(text.toString());
    if (property == null) {
      return;
    }
    switch (property.name()) {
      case "BEGIN" -> begin(property.word());
      case "END" -> end();
      default -> {
        if (++properties > MOST_PROPERTIES) {
          throw new Trouble.Unreadable(Trouble.TOO_LARGE);
        }
        open.element().properties().add(property);
      }
    }
  }

  /// Whether this is a line that begins or ends something, or one that the component it stands in is read for.
  private boolean isWanted(StringBuilder line) {
    int end = 0;
    while (end < line.length() && line.charAt(end) != ':' && line.charAt(end) != ';') {
      if (++end > 20) {
        return false;
      }
    }
    String name = line.substring(0, end).toUpperCase(java.util.Locale.ROOT);
    if (name.equals("BEGIN") || name.equals("END")) {
      return true;
    }
    return passedOver == 0
        && !open.isEmpty()
        && WANTED.getOrDefault(open.element().name(), Set.of()).contains(name);
  }

  private void begin(String name) throws Trouble.Unreadable {
    if (++components > MOST_COMPONENTS) {
      throw new Trouble.Unreadable(Trouble.TOO_LARGE);
    }
    String around = open.isEmpty() ? "" : open.element().name();
    boolean known =
        name.equals("VCALENDAR") ? around.isEmpty() : around.equals(INSIDE.getOrDefault(name, "-"));
    if (passedOver > 0 || !known) {
      passedOver++;
      return;
    }
    open.push(new Component(name));
    if (name.equals("VCALENDAR")) {
      calendars++;
    }
  }

  private void end() {
    if (passedOver > 0) {
      passedOver--;
    } else if (!open.isEmpty()) {
      Component ended = open.pop();
      if (open.isEmpty()) {
        return;
      }
      if (open.element().name().equals("VCALENDAR")) {
        found.add(ended);
      } else {
        open.element().parts().add(ended);
      }
    }
  }
}
