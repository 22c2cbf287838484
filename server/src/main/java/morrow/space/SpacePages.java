package morrow.space;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import morrow.web.Audience;
import morrow.web.Call;
import morrow.web.Routes;

/// The page of the private space.
public final class SpacePages implements Routes.Feature {
  private static final String TEMPLATE = "space/Space.jte";

  @Override
  public void routes(Routes routes) {
    routes.page("/space", call -> call.spacePage(TEMPLATE), Audience.EVERYONE);
    routes.form("/space", this::withChoice, Audience.EVERYONE);
  }

  /// A choice that cannot be read takes nobody's way into the space: the page says that it has to be made again.
  private void withChoice(Call call) throws IOException {
    Optional<Choice> choice = Choice.in(call.form());
    call.spacePage(
        TEMPLATE,
        choice
            .map(read -> Map.<String, Object>of("choice", read))
            .orElse(Map.of("choiceUnread", true)));
  }
}
