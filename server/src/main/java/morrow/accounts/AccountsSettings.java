package morrow.accounts;

import java.time.Duration;

/// How long sessions last and how many wrong tries are let through.
///
/// @param idleEnd a session ends when it was not used for this long; the page locks itself much earlier
/// @param absoluteEnd a session ends this long after it began, used or not
/// @param specialistsMaySignUp whether specialists sign up without an invitation; before they are verified they can do nothing but
///   fill in their own profile
/// @param passkeySite the name that passkeys are made for; empty for the host that the browser asked for
/// @param guesses limits for wrong passphrases and recovery codes, and for sign-ups
public record AccountsSettings(
    Duration idleEnd,
    Duration absoluteEnd,
    boolean specialistsMaySignUp,
    String passkeySite,
    GuessLimits guesses) {
  public static final AccountsSettings DEFAULTS =
      new AccountsSettings(
          Duration.ofMinutes(60), Duration.ofHours(14), true, "", GuessLimits.DEFAULTS);

  public AccountsSettings {
    if (idleEnd.compareTo(Duration.ofMinutes(5)) < 0) {
      throw new IllegalArgumentException("accounts.idle-end: write 5m or more, for example 60m.");
    }
    if (!passkeySite.isEmpty() && !Site.isName(passkeySite)) {
      throw new IllegalArgumentException(
          "accounts.passkey-site: write the name of your site without https:// and port, for example morrow.example.org, or nothing.");
    }
    if (absoluteEnd.compareTo(idleEnd) < 0 || absoluteEnd.compareTo(Duration.ofDays(7)) > 0) {
      throw new IllegalArgumentException(
          "accounts.absolute-end: write at least the time of accounts.idle-end and at most 7d, for example 14h.");
    }
  }
}
