package morrow.accounts;

import java.util.List;
import java.util.UUID;

/// `SignedIn` of protocol/HTTP.md.
///
/// @param passkeys those that open the space; none before the second factor
record SignedInAnswer(
    UUID account,
    Handle handle,
    Role role,
    Keys keys,
    SecondFactor secondFactor,
    List<Opening> passkeys) {

  /// The account key as one passkey opens it.
  record Opening(Bytes credential, String site, Bytes wrappedAccountKey) {
    static List<Opening> of(List<Passkey> passkeys) {
      return passkeys.stream()
          .flatMap(passkey ->
              passkey.wrappedAccountKey().stream()
                  .map(wrapped -> new Opening(passkey.credential(), passkey.site(), wrapped)))
          .toList();
    }
  }
}
