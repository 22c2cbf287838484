package morrow.accounts;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Base64;

/// What a browser makes for an account, as far as the server sees it: random bytes of the right lengths.
public record Secrets(
    String handle,
    String salt,
    String authKey,
    String wrapped,
    String recoveryAuth,
    String recoveryWrapped,
    String identity) {

  private static final JsonMapper JSON = new JsonMapper();

  public static Secrets of(String handle) {
    return new Secrets(
        handle, random(16), random(32), random(107), random(32), random(107), identityOf());
  }

  public static String random(int length) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(Bytes.random(length).toArray());
  }

  public static ObjectNode object() {
    return JSON.createObjectNode();
  }

  public static ObjectNode kdf() {
    return object()
        .put("algorithm", "argon2id")
        .put("memoryKiB", 65536)
        .put("passes", 3)
        .put("lanes", 1);
  }

  /// The same account with a new passphrase.
  public Secrets withNewPassphrase() {
    return new Secrets(
        handle, random(16), random(32), random(107), recoveryAuth, recoveryWrapped, identity);
  }

  public Secrets withNewRecoveryCode() {
    return new Secrets(handle, salt, authKey, wrapped, random(32), random(107), identity);
  }

  public ObjectNode signUp() {
    ObjectNode body =
        object()
            .put("handle", handle)
            .put("salt", salt)
            .put("authKey", authKey)
            .put("wrappedAccountKey", wrapped)
            .put("recoveryAuth", recoveryAuth)
            .put("recoveryWrappedAccountKey", recoveryWrapped);
    body.set("kdf", kdf());
    body.set("identity", parsed(identity));
    return body;
  }

  public ObjectNode signUp(String invitation) {
    return signUp().put("invitation", invitation);
  }

  /// Signs up as a specialist who has no invitation.
  public ObjectNode signUpAsSpecialist() {
    return signUp().put("role", "specialist");
  }

  public ObjectNode signIn() {
    return object().put("handle", handle).put("authKey", authKey);
  }

  /// Changes to the passphrase of `fresh`.
  public ObjectNode changePassphrase(Secrets fresh) {
    ObjectNode body =
        object()
            .put("authKey", authKey)
            .put("salt", fresh.salt)
            .put("newAuthKey", fresh.authKey)
            .put("wrappedAccountKey", fresh.wrapped);
    body.set("kdf", kdf());
    return body;
  }

  /// Changes to the recovery code of `fresh`.
  public ObjectNode changeRecoveryCode(Secrets fresh) {
    return object()
        .put("authKey", authKey)
        .put("recoveryAuth", fresh.recoveryAuth)
        .put("recoveryWrappedAccountKey", fresh.recoveryWrapped);
  }

  public ObjectNode startRecovery() {
    return object().put("recoveryAuth", recoveryAuth);
  }

  /// Recovers with this code to the passphrase and code of `fresh`.
  public ObjectNode recover(Secrets fresh) {
    ObjectNode body =
        object()
            .put("recoveryAuth", recoveryAuth)
            .put("salt", fresh.salt)
            .put("authKey", fresh.authKey)
            .put("wrappedAccountKey", fresh.wrapped)
            .put("newRecoveryAuth", fresh.recoveryAuth)
            .put("newRecoveryWrappedAccountKey", fresh.recoveryWrapped);
    body.set("kdf", kdf());
    return body;
  }

  public ObjectNode delete() {
    return object().put("authKey", authKey);
  }

  private static String identityOf() {
    return object()
        .put("signing", random(32))
        .put("agreement", random(32))
        .put("agreementSignature", random(64))
        .put("sealed", random(106))
        .toString();
  }

  public static ObjectNode parsed(String json) {
    try {
      return (ObjectNode) JSON.readTree(json);
    } catch (java.io.IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
