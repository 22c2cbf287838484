package morrow.client.samples;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// What the sample person wrote in the weeks before today.
final class SampleNotes {
  record Day(LocalDate date, String text) {}

  private SampleNotes() {}

  /// Oldest first.
  static List<Day> until(LocalDate today) {
    try (InputStream in = SampleNotes.class.getResourceAsStream("notes.json")) {
      if (in == null) {
        throw new IllegalStateException("notes.json is missing.");
      }
      List<Day> days = new ArrayList<>();
      for (JsonNode note : new JsonMapper().readTree(in)) {
        days.add(
            new Day(today.minusDays(note.path("daysAgo").asLong()), note.path("text").asText()));
      }
      return days;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
