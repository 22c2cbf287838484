package morrow.accounts;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// A passkey as the server keeps it.
///
/// @param credential the passkey's own id, which its answers carry
/// @param site for which site it was made
/// @param publicKey checks its signatures; in the form of COSE
/// @param signCount how often it had signed when it was last used; zero for ever with those that do not count
/// @param wrappedAccountKey the account key as only this passkey opens it; empty when it is a second factor only
/// @param name what its owner calls it
record Passkey(
    UUID account,
    UUID id,
    Bytes credential,
    String site,
    Bytes publicKey,
    long signCount,
    Optional<Bytes> wrappedAccountKey,
    String name,
    Instant createdAt,
    Optional<Instant> lastUsedAt) {

  /// What a browser sends of a new one, in the words of WebAuthn's `AuthenticatorAttestationResponse`.
  record Fresh(Bytes credential, Bytes clientData, Bytes attestation) {
    Fresh {
      requireId(credential);
      requireClientData(clientData);
      attestation.ofLength(40, 6000, "A passkey's attestation");
    }
  }

  /// What a browser sends when one was used, in the words of WebAuthn's `AuthenticatorAssertionResponse`.
  record Answer(Bytes credential, Bytes clientData, Bytes authenticatorData, Bytes signature) {
    Answer {
      requireId(credential);
      requireClientData(clientData);
      authenticatorData.ofLength(37, 1000, "What a passkey's device says");
      signature.ofLength(32, 1024, "A passkey's signature");
    }
  }

  private static void requireId(Bytes credential) {
    credential.ofLength(16, 1023, "A passkey's id");
  }

  private static void requireClientData(Bytes clientData) {
    clientData.ofLength(40, 2000, "A passkey's client data");
  }
}
