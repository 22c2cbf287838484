package morrow.accounts;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/// How far a session is with the second factor.
enum SecondFactor {
  /// A person's account needs none.
  NOT_NEEDED,
  PASSED,
  /// There is one, and this session has not passed it.
  NEEDED,
  /// There is none yet. Setting one up comes before everything else.
  SET_UP_NEEDED;

  @JsonValue
  String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
