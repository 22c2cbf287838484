package morrow.specialists;

import static java.util.Objects.requireNonNull;

import java.util.List;
import morrow.web.PlainText;

/// A paper that shows that a specialist may do this work.
///
/// @param register where it can be looked up, or who gave it
/// @param number what it has there; empty when there is none
public record Credential(CredentialKind kind, String register, String number) {
  private static final int MOST = 8;

  public Credential {
    requireNonNull(kind);
    register = PlainText.line(register, 2, 120, "A credential’s register");
    number = PlainText.line(number, 0, 60, "A credential’s number");
  }

  static List<Credential> list(List<Credential> credentials) {
    if (credentials.size() > MOST) {
      throw new IllegalArgumentException("A profile has at most " + MOST + " credentials.");
    }
    return credentials.stream().distinct().toList();
  }
}
