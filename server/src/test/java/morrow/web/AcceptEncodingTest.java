package morrow.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AcceptEncodingTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "gzip",
        "GZIP",
        "br, gzip",
        "gzip;q=1",
        "gzip;q=1.000",
        "br;q=1.0, gzip ; q=0.5, *;q=0",
        "gzip;q=0.001",
        "*",
        "br, *;q=0.1"
      })
  void whoSaysSoTakesGzip(String header) {
    assertThat(AcceptEncoding.takes(header, "gzip")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "identity",
        "br",
        "xgzip",
        "gzip;q=0",
        "gzip; q=0.000",
        "gzip;Q=0",
        "*, gzip;q=0",
        "gzip;q=0, *",
        "*;q=0",
        "gzip;q=-1",
        "gzip;q=2",
        "gzip;q=",
        "gzip;q=much",
        ";;;,,,"
      })
  void whoSaysNoOrWhatCannotBeReadGetsItPlain(String header) {
    assertThat(AcceptEncoding.takes(header, "gzip")).isFalse();
  }
}
