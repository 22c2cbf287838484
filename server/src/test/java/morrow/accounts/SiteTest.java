package morrow.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SiteTest {
  @ParameterizedTest
  @CsvSource({
    "morrow.example.org, '', morrow.example.org, https://morrow.example.org",
    "Morrow.Example.ORG:8443, '', morrow.example.org, https://morrow.example.org:8443",
    "www.example.org, example.org, example.org, https://www.example.org",
    "example.org, example.org, example.org, https://example.org",
  })
  void passkeysAreForTheHostOrTheOperatorsName(
      String authority, String set, String name, String origin) {
    Site site = Site.of(authority, set).orElseThrow();
    assertThat(site.name()).isEqualTo(name);
    assertThat(site.origins()).containsExactly(origin);
  }

  @Test
  void onThisMachineTheyNeedNoEncryption() {
    assertThat(Site.of("localhost:8080", "").orElseThrow().origins())
        .containsExactlyInAnyOrder("http://localhost:8080", "https://localhost:8080");
  }

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1:8080", "[::1]:8080", "", ":80", "a b", "-x.org", "x/y"})
  void elsewhereThereAreNone(String authority) {
    assertThat(Site.of(authority, "")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"elsewhere.org", "notexample.org", "example.org.evil.org"})
  void norOutsideTheOperatorsName(String authority) {
    assertThat(Site.of(authority, "example.org")).isEmpty();
  }
}
