package morrow.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.InetAddress;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WebSettingsTest {
  @Test
  void aTrustedProxyIsRecognisedHoweverItsAddressIsWritten() {
    for (String written : new String[] {"::1", "0:0:0:0:0:0:0:1", "0::1"}) {
      assertThat(trusting(written).trustedProxies())
          .containsExactly(InetAddress.ofLiteral("::1").getHostAddress());
    }
  }

  @Test
  void aTrustedProxyIsAnAddressAndNotAName() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> trusting("localhost"))
        .withMessageContaining("web.trusted-proxies: write addresses");
  }

  private static WebSettings trusting(String proxy) {
    WebSettings defaults = WebSettings.DEFAULTS;
    return new WebSettings(
        defaults.host(),
        defaults.port(),
        defaults.neutralAddress(),
        defaults.neutralTitle(),
        Set.of(proxy));
  }
}
