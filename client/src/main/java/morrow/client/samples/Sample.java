package morrow.client.samples;

import java.util.List;

/// One sample account. The passphrase is no secret.
public record Sample(String role, String handle, String passphrase) {
  public static final Sample PERSON =
      new Sample("person", "sample-birch", "sample birch under quiet morning rain");
  public static final Sample SPECIALIST =
      new Sample("specialist", "sample-harbour", "sample harbour lamps along the water");
  public static final Sample OPERATOR =
      new Sample("operator", "sample-lantern", "sample lantern beside the evening door");

  /// One more books with the same specialist, so that there is more than one in the calendar.
  static final List<Sample> PERSONS =
      List.of(
          PERSON, new Sample("person", "sample-heron", "sample heron waits beside the slow river"));

  /// Those that are printed.
  public static final List<Sample> ALL = List.of(PERSON, SPECIALIST, OPERATOR);
}
