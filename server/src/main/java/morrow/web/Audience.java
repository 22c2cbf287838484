package morrow.web;

/// For whom a route is. `PERSON`, `SPECIALIST` and `OPERATOR` are also the roles an account can have.
public enum Audience {
  EVERYONE,
  PERSON,
  SPECIALIST,
  OPERATOR,

  /// Specialists and operators whose session has not passed the second factor. They reach what lets them pass it, and nothing else.
  HALF_SIGNED_IN;

  /// The role's word in the protocol, for example `person`.
  public String word() {
    return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }

  boolean isRole() {
    return this != EVERYONE && this != HALF_SIGNED_IN;
  }
}
