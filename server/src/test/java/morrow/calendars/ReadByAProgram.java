package morrow.calendars;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.time.Instant;
import java.util.List;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.property.DateProperty;

/// What another calendar program reads in a file of ours.
record ReadByAProgram(String uid, Instant from, Instant until, String title) {
  /// The events, after the program found no fault in the calendar.
  static List<ReadByAProgram> events(String file) {
    try {
      Calendar calendar = new CalendarBuilder().build(new StringReader(file));
      assertThat(calendar.validate().hasErrors()).isFalse();
      return calendar.getComponents("VEVENT").stream().map(ReadByAProgram::event).toList();
    } catch (IOException | ParserException e) {
      throw new IllegalStateException(e);
    }
  }

  private static ReadByAProgram event(Component event) {
    return new ReadByAProgram(
        event.getRequiredProperty("UID").getValue(),
        instant(event.getRequiredProperty("DTSTART")),
        instant(event.getRequiredProperty("DTEND")),
        event.getRequiredProperty("SUMMARY").getValue());
  }

  private static Instant instant(Property property) {
    return Instant.from(((DateProperty<?>) property).getDate());
  }
}
