package morrow.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class AccountsSettingsTest {
  @Test
  void aSettingThatCannotBeIsRefusedWithWhatToWrite() {
    GuessLimits guesses = GuessLimits.DEFAULTS;
    assertThatIllegalArgumentException()
        .isThrownBy(() ->
            new AccountsSettings(Duration.ofMinutes(4), Duration.ofHours(1), true, "", guesses))
        .withMessageContaining("accounts.idle-end: write");
    for (Duration end : new Duration[] {Duration.ofMinutes(59), Duration.ofDays(8)}) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> new AccountsSettings(Duration.ofHours(1), end, true, "", guesses))
          .withMessageContaining("accounts.absolute-end: write");
    }
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new GuessLimits.Limit(0, Duration.ofMinutes(1)))
        .withMessageContaining("write 1 or more");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new GuessLimits.Limit(1, Duration.ZERO))
        .withMessageContaining("write a time");
    assertThatIllegalArgumentException()
        .isThrownBy(() ->
            new GuessLimits(
                guesses.handleFromAddress(),
                guesses.address(),
                guesses.handle(),
                guesses.signUp(),
                guesses.code(),
                99))
        .withMessageContaining("accounts.guesses.remembered: write");
  }

  @Test
  void noSecretShowsInText() {
    SessionToken token = SessionToken.random();
    InvitationCode code = InvitationCode.random();
    AuthKey key = new AuthKey(Bytes.random(32));
    assertThat(token.toString()).doesNotContain(token.text());
    assertThat(code.toString()).doesNotContain(code.text());
    assertThat(key.toString()).isEqualTo("AuthKey[bytes=[32 bytes]]");
    assertThat(new PassphraseLock(Kdf.CURRENT, Bytes.random(16), key, Bytes.random(107)).toString())
        .contains("[32 bytes]")
        .contains("[107 bytes]");
  }
}
