package morrow.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class RoutesTest {
  @Test
  void aRouteWithoutAnAudienceDoesNotStart() {
    Routes routes = new Routes();
    routes.get("/planted", call -> {});
    assertThatThrownBy(routes::checked)
        .hasMessage("The route GET /planted does not say for whom it is.");
  }

  @Test
  void aRouteCannotBeStatedTwice() {
    Routes routes = new Routes();
    routes
        .get("/same", call -> {})
        .to(Audience.EVERYONE)
        .get("/same", call -> {})
        .to(Audience.PERSON);
    assertThatThrownBy(routes::checked).hasMessage("The route GET /same is stated twice.");
  }

  @Test
  void aRouteForEveryoneCannotAlsoBeForARole() {
    Routes routes = new Routes();
    routes.get("/both", call -> {}).to(Audience.EVERYONE, Audience.OPERATOR);
    assertThatThrownBy(routes::checked).hasMessageContaining("for everyone and for a role");
  }

  @Test
  void aPageIsThereInEachLanguage() {
    Routes routes = new Routes().page("/help", call -> {}, Audience.EVERYONE);
    assertThat(routes.checked())
        .extracting(Routes.Route::path)
        .containsExactly("/en/help", "/de/help");
  }
}
