package morrow.review;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/// What a reviewer decides.
enum Decision {
  APPROVE(About.SUBMISSION, State.APPROVED),
  RETURN(About.SUBMISSION, State.RETURNED),
  TAKE_DOWN(About.REPORT, State.TAKEN_DOWN),
  DISMISS(About.REPORT, State.DISMISSED);

  private final About about;
  private final State state;

  Decision(About about, State state) {
    this.about = about;
    this.state = state;
  }

  @JsonValue
  String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  @JsonCreator
  static Decision of(String word) {
    return Words.one(values(), Decision::word, word, "A decision");
  }

  /// What kind of case it decides.
  About about() {
    return about;
  }

  /// What becomes of the case.
  State state() {
    return state;
  }

  /// Whether the writer is told why.
  boolean needsReason() {
    return this == RETURN || this == TAKE_DOWN;
  }
}
