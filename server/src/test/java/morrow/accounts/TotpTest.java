package morrow.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TotpTest {
  /// The secret of RFC 6238, appendix B.
  private static final Totp RFC =
      new Totp(Bytes.of("12345678901234567890".getBytes(StandardCharsets.US_ASCII)));

  /// The last six of the eight digits that appendix B lists for SHA-1.
  @ParameterizedTest
  @CsvSource({
    "59, 287082",
    "1111111109, 081804",
    "1111111111, 050471",
    "1234567890, 005924",
    "2000000000, 279037",
    "20000000000, 353130",
  })
  void theCodesAreThoseOfTheStandard(long seconds, String code) {
    Instant time = Instant.ofEpochSecond(seconds);
    assertThat(RFC.codeAt(Totp.stepAt(time))).isEqualTo(Totp.Code.parse(code).orElseThrow());
  }

  /// RFC 4648, section 10, and the secret above as RFC 6238 users write it.
  @ParameterizedTest
  @CsvSource({
    "f, MY",
    "fo, MZXQ",
    "foo, MZXW6",
    "foob, MZXW6YQ",
    "fooba, MZXW6YTB",
    "foobar, MZXW6YTBOI",
    "12345678901234567890, GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ",
  })
  void theSecretIsWrittenInBase32(String bytes, String text) {
    assertThat(new Totp(Bytes.of(bytes.getBytes(StandardCharsets.US_ASCII))).text())
        .isEqualTo(text);
  }

  @Test
  void aCodeCountsHalfAMinuteBeforeAndAfterAndNoLonger() {
    Instant now = Instant.parse("2026-03-01T08:00:10Z");
    long step = Totp.stepAt(now);
    for (long off = -3; off <= 3; off++) {
      assertThat(RFC.stepOf(RFC.codeAt(step + off), now, 0))
          .isEqualTo(Math.abs(off) <= 1 ? Optional.of(step + off) : Optional.empty());
    }
    assertThat(RFC.stepOf(RFC.codeAt(step), now, step)).isEmpty();
  }

  @Test
  void aCodeIsReadAsPeopleTypeIt() {
    assertThat(Totp.Code.parse(" 081 804 ")).isEqualTo(Totp.Code.parse("081804"));
    assertThat(Totp.Code.parse("081804").orElseThrow().toString()).doesNotContain("8");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "12345", "1234567", "12345a", "-12345", "١٢٣٤٥٦"})
  void whatIsNotACodeIsNone(String typed) {
    assertThat(Totp.Code.parse(typed)).isEmpty();
  }
}
