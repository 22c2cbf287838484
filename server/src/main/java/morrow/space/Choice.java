package morrow.space;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// A free time that somebody chose on a public page and brings along. Whether it is still free is asked when it is held.
///
/// @param specialist the last part of the profile's address
public record Choice(String specialist, Instant starts) {
  private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
  private static final int LONGEST_SLUG = 60;

  /// `2026-11-24T14:00:00Z`: a year of four digits, and no fraction of a second.
  private static final Pattern INSTANT =
      Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ");

  public Choice {
    if (specialist.length() > LONGEST_SLUG || !SLUG.matcher(specialist).matches()) {
      throw new IllegalArgumentException("not the name of a profile");
    }
  }

  /// The choice in a form; empty when the form holds none that can be read.
  static Optional<Choice> in(Map<String, List<String>> form) {
    List<String> specialist = form.getOrDefault("specialist", List.of());
    List<String> starts = form.getOrDefault("starts", List.of());
    if (specialist.size() != 1
        || starts.size() != 1
        || !INSTANT.matcher(starts.getFirst()).matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(new Choice(specialist.getFirst(), Instant.parse(starts.getFirst())));
    } catch (DateTimeException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
