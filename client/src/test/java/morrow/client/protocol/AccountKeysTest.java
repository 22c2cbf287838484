package morrow.client.protocol;

import static morrow.client.protocol.Vectors.assertRefused;
import static morrow.client.protocol.Vectors.bytes;
import static morrow.client.protocol.Vectors.secret;
import static morrow.client.protocol.Vectors.text;
import static morrow.client.protocol.Vectors.uuid;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.stream.Stream;
import morrow.client.protocol.AccountKey.Purpose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The account key's wraps, the identity and the key of a collection.
class AccountKeysTest {

  private static final String ANY = "morrow/v1/identity";

  static Stream<JsonNode> wraps() {
    return Vectors.cases("account-key", "cases");
  }

  static Stream<JsonNode> wrapsRefused() {
    return Vectors.cases("account-key", "refused");
  }

  static Stream<JsonNode> identitiesRefused() {
    return Vectors.cases("identity", "refused");
  }

  static Stream<JsonNode> keysRefused() {
    return Vectors.cases("collection-key", "refused");
  }

  @ParameterizedTest
  @MethodSource("wraps")
  void theAccountKeyIsWrappedAndUnwrappedAsKnown(JsonNode vector) {
    var accountKey = new AccountKey(secret(vector, "uk"));
    byte[] wrapped =
        accountKey.wrapped(secret(vector, "wrapKey"), purpose(vector), bytes(vector, "nonce"));
    assertThat(wrapped).isEqualTo(bytes(vector, "wrapped"));
    AccountKey unwrapped = AccountKey.unwrap(wrapped, secret(vector, "wrapKey"), purpose(vector));
    assertThat(unwrapped.derive(ANY)).isEqualTo(accountKey.derive(ANY));
  }

  @ParameterizedTest
  @MethodSource("wrapsRefused")
  void aChangedWrapIsRefused(JsonNode vector) {
    assertRefused(
        vector,
        () ->
            AccountKey.unwrap(
                bytes(vector, "wrapped"), secret(vector, "wrapKey"), purpose(vector)));
  }

  static Stream<JsonNode> passkeysRefused() {
    return Vectors.cases("passkey", "refused");
  }

  @Test
  void aPasskeyOpensTheAccountKeyAsKnown() {
    JsonNode vector = Vectors.read("passkey");
    assertThat(PrfOutput.input()).isEqualTo(bytes(vector, "prfInput"));
    var accountKey = new AccountKey(secret(vector, "uk"));
    try (var passkey = new PrfOutput(bytes(vector, "prfOutput"))) {
      assertThat(passkey.wrapKey()).isEqualTo(secret(vector, "wrapKey"));
      assertThat(accountKey.wrapped(passkey.wrapKey(), Purpose.PASSKEY, bytes(vector, "nonce")))
          .isEqualTo(bytes(vector, "wrapped"));
      assertThat(AccountKey.unwrap(bytes(vector, "wrapped"), passkey).derive(ANY))
          .isEqualTo(accountKey.derive(ANY));
      assertThat(AccountKey.unwrap(accountKey.wrappedFor(passkey), passkey).derive(ANY))
          .isEqualTo(accountKey.derive(ANY));
    }
  }

  @ParameterizedTest
  @MethodSource("passkeysRefused")
  void whatAnotherPasskeyOrPurposeSealedIsRefused(JsonNode vector) {
    assertRefused(
        vector,
        () ->
            AccountKey.unwrap(bytes(vector, "wrapped"), new PrfOutput(bytes(vector, "prfOutput"))));
  }

  @Test
  void anIdentityIsSealedAndOpenedAsKnown() {
    JsonNode vector = Vectors.read("identity");
    var accountKey = new AccountKey(secret(vector, "uk"));
    var identity = new Identity(secret(vector, "seed"), secret(vector, "agreementKey"));
    PublicIdentity offered = identity(vector.path("identity"));
    assertThat(identity.sealed(accountKey, bytes(vector, "nonce")))
        .usingRecursiveComparison()
        .isEqualTo(offered);
    Identity opened = Identity.open(offered, accountKey);
    assertThat(opened.signing()).isEqualTo(identity.signing());
    assertThat(opened.agreementKey()).isEqualTo(bytes(vector, "agreementKey"));
  }

  @ParameterizedTest
  @MethodSource("identitiesRefused")
  void aChangedIdentityIsRefused(JsonNode vector) {
    var accountKey = new AccountKey(secret(Vectors.read("identity"), "uk"));
    assertRefused(vector, () -> Identity.open(identity(vector.path("identity")), accountKey));
  }

  @Test
  void theKeyOfACollectionIsWrappedAndUnwrappedAsKnown() {
    JsonNode vector = Vectors.read("collection-key");
    var accountKey = new AccountKey(secret(vector, "uk"));
    var key =
        new CollectionKey(
            uuid(vector, "owner"),
            uuid(vector, "collection"),
            1,
            bytes(vector, "keyId"),
            secret(vector, "key"));
    byte[] wrapped = key.wrapped(accountKey, bytes(vector, "nonce"));
    assertThat(wrapped).isEqualTo(bytes(vector, "wrapped"));
    CollectionKey unwrapped =
        CollectionKey.unwrap(
            wrapped, accountKey, uuid(vector, "owner"), uuid(vector, "collection"), 1);
    assertThat(unwrapped.keyId()).isEqualTo(key.keyId());
    byte[] nonce = new byte[24];
    assertThat(unwrapped.cipher().seal(nonce, nonce, nonce))
        .isEqualTo(key.cipher().seal(nonce, nonce, nonce));
  }

  @ParameterizedTest
  @MethodSource("keysRefused")
  void theKeyOfAnotherPlaceIsRefused(JsonNode vector) {
    var accountKey = new AccountKey(secret(Vectors.read("collection-key"), "uk"));
    assertRefused(
        vector,
        () ->
            CollectionKey.unwrap(
                bytes(vector, "wrapped"),
                accountKey,
                uuid(vector, "owner"),
                uuid(vector, "collection"),
                vector.path("epoch").intValue()));
  }

  @Test
  void anAccountOpensWithItsPassphraseAndWithItsCodeAndWithNothingElse() {
    Passphrase passphrase = Passphrase.of("slow river under seven bridges");
    RecoveryCode code = RecoveryCode.random();
    NewAccount account = NewAccount.of(passphrase, code);
    MasterKey again = MasterKey.of(passphrase, account.salt(), account.kdf());
    assertThat(again.authKey()).isEqualTo(account.authKey());
    AccountKey byPassphrase = AccountKey.unwrap(account.wrappedAccountKey(), again);
    AccountKey byCode = AccountKey.unwrap(account.recoveryWrappedAccountKey(), code);
    assertThat(byPassphrase.space()).isEqualTo(account.accountKey().space());
    assertThat(byCode.space()).isEqualTo(account.accountKey().space());
    assertThat(Identity.open(account.publicIdentity(), byCode).signing())
        .isEqualTo(account.identity().signing());
    MasterKey wrong = MasterKey.of(Passphrase.of("slow river"), account.salt(), account.kdf());
    assertThatThrownBy(() -> AccountKey.unwrap(account.wrappedAccountKey(), wrong))
        .hasMessage("wrap.key");
    assertThatThrownBy(
            () -> AccountKey.unwrap(account.recoveryWrappedAccountKey(), RecoveryCode.random()))
        .hasMessage("wrap.key");
    assertThat(account.toString()).doesNotContain(code.written()).contains("[redacted]");
  }

  private static Purpose purpose(JsonNode vector) {
    return Purpose.valueOf(text(vector, "purpose").toUpperCase(Locale.ROOT));
  }

  private static PublicIdentity identity(JsonNode vector) {
    return new PublicIdentity(
        bytes(vector, "signing"),
        bytes(vector, "agreement"),
        bytes(vector, "agreementSignature"),
        bytes(vector, "sealed"));
  }
}
