package morrow.web;

/// For whom a route is. The last three are also the roles an account can have.
public enum Audience {
  EVERYONE,
  PERSON,
  SPECIALIST,
  OPERATOR;

  /// The role's word in the protocol, for example `person`.
  public String word() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
