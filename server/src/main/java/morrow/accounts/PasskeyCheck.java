package morrow.accounts;

import com.yubico.webauthn.AssertionRequest;
import com.yubico.webauthn.CredentialRepository;
import com.yubico.webauthn.FinishAssertionOptions;
import com.yubico.webauthn.FinishRegistrationOptions;
import com.yubico.webauthn.RegisteredCredential;
import com.yubico.webauthn.RegistrationResult;
import com.yubico.webauthn.RelyingParty;
import com.yubico.webauthn.data.AttestationConveyancePreference;
import com.yubico.webauthn.data.AuthenticatorAssertionResponse;
import com.yubico.webauthn.data.AuthenticatorAttestationResponse;
import com.yubico.webauthn.data.AuthenticatorSelectionCriteria;
import com.yubico.webauthn.data.ByteArray;
import com.yubico.webauthn.data.ClientAssertionExtensionOutputs;
import com.yubico.webauthn.data.ClientRegistrationExtensionOutputs;
import com.yubico.webauthn.data.CollectedClientData;
import com.yubico.webauthn.data.PublicKeyCredential;
import com.yubico.webauthn.data.PublicKeyCredentialCreationOptions;
import com.yubico.webauthn.data.PublicKeyCredentialDescriptor;
import com.yubico.webauthn.data.PublicKeyCredentialParameters;
import com.yubico.webauthn.data.PublicKeyCredentialRequestOptions;
import com.yubico.webauthn.data.RelyingPartyIdentity;
import com.yubico.webauthn.data.UserIdentity;
import com.yubico.webauthn.data.UserVerificationRequirement;
import com.yubico.webauthn.data.exception.Base64UrlException;
import com.yubico.webauthn.exception.AssertionFailedException;
import com.yubico.webauthn.exception.InvalidSignatureCountException;
import com.yubico.webauthn.exception.RegistrationFailedException;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;

/// Checks what passkeys say, by WebAuthn: challenge, origin, site, signature, that the person was verified, and that the counter
/// did not go back. Which model of passkey it is nobody asks (attestation `none`).
final class PasskeyCheck {
  /// What comes out for an answer of a passkey.
  enum Verdict {
    RIGHT,
    WRONG,
    /// The signature is right, but its counter is not: there may be a copy of the passkey.
    COUNTED_BACK
  }

  /// @param signCount the counter as signed; only when right
  record Checked(Verdict verdict, long signCount) {}

  /// A new passkey that checked out.
  record Made(Bytes credential, Bytes publicKey, long signCount) {}

  /// The algorithms a passkey may use, the better first.
  static final List<PublicKeyCredentialParameters> ALGORITHMS =
      List.of(
          PublicKeyCredentialParameters.EdDSA,
          PublicKeyCredentialParameters.ES256,
          PublicKeyCredentialParameters.RS256);

  private static final Logger LOG = Logger.getLogger(PasskeyCheck.class.getName());

  private PasskeyCheck() {}

  /// The challenge that was signed; empty when that is not to be read.
  static Optional<Bytes> challenge(Bytes clientData) {
    try {
      return Optional.of(
          Bytes.of(new CollectedClientData(bytes(clientData)).getChallenge().getBytes()));
    } catch (IOException | Base64UrlException | RuntimeException e) {
      LOG.log(Level.FINE, "A passkey's client data cannot be read.", e);
      return Optional.empty();
    }
  }

  /// Checks a new passkey; empty when it does not hold.
  ///
  /// @param user the account as passkeys know it
  static Optional<Made> made(Site site, Bytes user, Bytes challenge, Passkey.Fresh fresh) {
    try {
      var response =
          AuthenticatorAttestationResponse.builder()
              .attestationObject(bytes(fresh.attestation()))
              .clientDataJSON(bytes(fresh.clientData()))
              .build();
      RegistrationResult result =
          party(site, new NobodyYet())
              .finishRegistration(
                  FinishRegistrationOptions.builder()
                      .request(creation(site, user, challenge))
                      .response(
                          PublicKeyCredential
                              .<AuthenticatorAttestationResponse,
                                  ClientRegistrationExtensionOutputs>
                                  builder()
                              .id(bytes(fresh.credential()))
                              .response(response)
                              .clientExtensionResults(
                                  ClientRegistrationExtensionOutputs.builder().build())
                              .build())
                      .build());
      return result.isUserVerified()
          ? Optional.of(
              new Made(
                  Bytes.of(result.getKeyId().getId().getBytes()),
                  Bytes.of(result.getPublicKeyCose().getBytes()),
                  result.getSignatureCount()))
          : Optional.empty();
    } catch (RegistrationFailedException | IOException | Base64UrlException | RuntimeException e) {
      LOG.log(Level.FINE, "A new passkey does not check out.", e);
      return Optional.empty();
    }
  }

  /// Checks what a known passkey answered.
  static Checked answer(
      Site site, Bytes user, Bytes challenge, Passkey known, Passkey.Answer answer) {
    try {
      var response =
          AuthenticatorAssertionResponse.builder()
              .authenticatorData(bytes(answer.authenticatorData()))
              .clientDataJSON(bytes(answer.clientData()))
              .signature(bytes(answer.signature()))
              .build();
      One one = new One(known, user);
      var result =
          party(site, one)
              .finishAssertion(
                  FinishAssertionOptions.builder()
                      .request(
                          AssertionRequest.builder()
                              .publicKeyCredentialRequestOptions(
                                  PublicKeyCredentialRequestOptions.builder()
                                      .challenge(bytes(challenge))
                                      .rpId(site.name())
                                      .userVerification(UserVerificationRequirement.REQUIRED)
                                      .build())
                              .username(one.username())
                              .build())
                      .response(
                          PublicKeyCredential
                              .<AuthenticatorAssertionResponse, ClientAssertionExtensionOutputs>
                                  builder()
                              .id(bytes(answer.credential()))
                              .response(response)
                              .clientExtensionResults(
                                  ClientAssertionExtensionOutputs.builder().build())
                              .build())
                      .build());
      return result.isSuccess() && result.isUserVerified()
          ? new Checked(Verdict.RIGHT, result.getSignatureCount())
          : new Checked(Verdict.WRONG, 0);
    } catch (InvalidSignatureCountException e) {
      return new Checked(Verdict.COUNTED_BACK, 0);
    } catch (AssertionFailedException | IOException | Base64UrlException | RuntimeException e) {
      LOG.log(Level.FINE, "A passkey's answer does not check out.", e);
      return new Checked(Verdict.WRONG, 0);
    }
  }

  private static RelyingParty party(Site site, CredentialRepository known) {
    return RelyingParty.builder()
        .identity(identity(site))
        .credentialRepository(known)
        .origins(site.origins())
        .attestationConveyancePreference(AttestationConveyancePreference.NONE)
        .preferredPubkeyParams(ALGORITHMS)
        .validateSignatureCounter(true)
        .build();
  }

  private static RelyingPartyIdentity identity(Site site) {
    return RelyingPartyIdentity.builder().id(site.name()).name(site.name()).build();
  }

  private static PublicKeyCredentialCreationOptions creation(
      Site site, Bytes user, Bytes challenge) {
    return PublicKeyCredentialCreationOptions.builder()
        .rp(identity(site))
        .user(UserIdentity.builder().name("-").displayName("-").id(bytes(user)).build())
        .challenge(bytes(challenge))
        .pubKeyCredParams(ALGORITHMS)
        .authenticatorSelection(
            AuthenticatorSelectionCriteria.builder()
                .userVerification(UserVerificationRequirement.REQUIRED)
                .build())
        .attestation(AttestationConveyancePreference.NONE)
        .build();
  }

  private static ByteArray bytes(Bytes bytes) {
    return new ByteArray(bytes.toArray());
  }

  /// The library looks passkeys up by itself; here it finds the one that the answer names, which [PasskeyStore] has found.
  private record One(Passkey passkey, Bytes user) implements CredentialRepository {
    String username() {
      return passkey.account().toString();
    }

    @Override
    public Set<PublicKeyCredentialDescriptor> getCredentialIdsForUsername(String username) {
      return Set.of(
          PublicKeyCredentialDescriptor.builder().id(bytes(passkey.credential())).build());
    }

    @Override
    public Optional<ByteArray> getUserHandleForUsername(String username) {
      return Optional.of(bytes(user));
    }

    @Override
    public Optional<String> getUsernameForUserHandle(ByteArray userHandle) {
      return userHandle.equals(bytes(user)) ? Optional.of(username()) : Optional.empty();
    }

    @Override
    public Optional<RegisteredCredential> lookup(ByteArray credentialId, ByteArray userHandle) {
      return credentialId.equals(bytes(passkey.credential())) && userHandle.equals(bytes(user))
          ? Optional.of(
              RegisteredCredential.builder()
                  .credentialId(credentialId)
                  .userHandle(userHandle)
                  .publicKeyCose(bytes(passkey.publicKey()))
                  .signatureCount(passkey.signCount())
                  .build())
          : Optional.empty();
    }

    @Override
    public Set<RegisteredCredential> lookupAll(ByteArray credentialId) {
      return Set.of();
    }
  }

  /// For a new passkey. That its id is free the database sees to.
  private static final class NobodyYet implements CredentialRepository {
    @Override
    public Set<PublicKeyCredentialDescriptor> getCredentialIdsForUsername(String username) {
      return Set.of();
    }

    @Override
    public Optional<ByteArray> getUserHandleForUsername(String username) {
      return Optional.empty();
    }

    @Override
    public Optional<String> getUsernameForUserHandle(ByteArray userHandle) {
      return Optional.empty();
    }

    @Override
    public Optional<RegisteredCredential> lookup(ByteArray credentialId, ByteArray userHandle) {
      return Optional.empty();
    }

    @Override
    public Set<RegisteredCredential> lookupAll(ByteArray credentialId) {
      return Set.of();
    }
  }
}
