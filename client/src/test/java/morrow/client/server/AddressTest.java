package morrow.client.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://localhost:8080",
        "http://127.0.0.1:1/",
        "http://[::1]:8080",
        "https://morrow.example",
        "HTTPS://morrow.example/"
      })
  void thisComputerAndEncryptedServersAreReached(String address) {
    assertThat(Address.of(address).toString()).isEqualTo(address);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://morrow.example",
        "http://127.0.0.1.morrow.example",
        "http://localhost.morrow.example:8080",
        "http://localhost@morrow.example",
        "http://2130706433",
        "ftp://localhost",
        "localhost:8080",
        "",
        "https://morrow.example/path",
        "https://morrow.example/?a",
        "https://name@morrow.example",
        "https://"
      })
  void everythingElseIsRefusedWithASentence(String address) {
    assertThatThrownBy(() -> Address.of(address))
        .isInstanceOf(IllegalArgumentException.class)
        .message()
        .endsWith(".");
  }
}
