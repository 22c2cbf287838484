package morrow.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VisitorTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Mozilla/5.0 (Android 15; Mobile; rv:140.0) Gecko/140.0 Firefox/140.0 | Firefox, Android
          Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0 | Firefox, Linux
          Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/138.0.0.0 Safari/537.36 Edg/138.0.0.0 | Edge, Windows
          Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/138.0.0.0 Mobile Safari/537.36 | Chrome, Android
          Mozilla/5.0 (Linux; Android 14; SM-S918B) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/27.0 Chrome/125.0.0.0 Mobile Safari/537.36 | Samsung Internet, Android
          Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) CriOS/138.0 Mobile/15E148 Safari/604.1 | Chrome, iPhone
          Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Safari/605.1.15 | Safari, Mac
          Mozilla/5.0 (X11; CrOS x86_64 14541.0.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/138.0.0.0 Safari/537.36 | Chrome, ChromeOS
          Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/138.0.0.0 Safari/537.36 OPR/122.0.0.0 | Opera, Windows
          curl/8.5.0 | ''
          '' | ''
          """)
  void aBrowserIsToldInCoarseWords(String userAgent, String words) {
    assertThat(Browser.words(userAgent)).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource({
    "203.0.113.9, 203.0.113.9",
    "203.0.113.9:4711, 203.0.113.9",
    "::ffff:203.0.113.9, 203.0.113.9",
    "2001:db8:1:2::1, 2001:db8:1:2:ffff:ffff:ffff:ffff",
    "[2001:db8:1:2::1]:443, 2001:db8:1:2::9",
    "fe80::1%eth0, fe80::2",
    "nonsense, ''",
  })
  void whatComesFromOneCustomerIsOneBlock(String one, String other) {
    assertThat(NetworkAddress.of(one)).isEqualTo(NetworkAddress.of(other));
  }

  @ParameterizedTest
  @CsvSource({
    "203.0.113.9, 203.0.113.10",
    "2001:db8:1:2::1, 2001:db8:1:3::1",
    "203.0.113.9, nonsense",
  })
  void othersAreOtherBlocks(String one, String other) {
    assertThat(NetworkAddress.of(one)).isNotEqualTo(NetworkAddress.of(other));
  }

  @ParameterizedTest
  @ValueSource(strings = {"localhost", "example.org", "dns.invalid"})
  void aNameIsNotLookedUp(String name) {
    assertThat(NetworkAddress.of(name)).isEqualTo(NetworkAddress.of(""));
  }
}
