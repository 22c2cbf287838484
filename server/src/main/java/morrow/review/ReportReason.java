package morrow.review;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// Why a reader reports something.
public enum ReportReason {
  /// Somebody can be recognised in it.
  RECOGNISABLE,
  /// Somebody is in danger.
  DANGER,
  /// It insults or threatens.
  HURTFUL,
  /// Who follows it could come to harm.
  HARMFUL,
  ADVERTISING,
  OTHER;

  /// The word for it; `report.reason.` before it is the key of its sentence.
  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<ReportReason> of(String word) {
    return Stream.of(values()).filter(reason -> reason.word().equals(word)).findFirst();
  }

  /// Whether each hour counts.
  boolean urgent() {
    return this == RECOGNISABLE || this == DANGER;
  }
}
