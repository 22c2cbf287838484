package morrow.accounts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/// What an account may do. It is set at sign-up and never changes.
public enum Role {
  PERSON,
  SPECIALIST,
  OPERATOR;

  /// The word for it in the protocol and in the database.
  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// The role of a word.
  ///
  /// @throws IllegalArgumentException when there is none
  @JsonCreator
  public static Role of(String word) {
    for (Role role : values()) {
      if (role.word().equals(word)) {
        return role;
      }
    }
    throw new IllegalArgumentException("A role is person, specialist or operator.");
  }
}
