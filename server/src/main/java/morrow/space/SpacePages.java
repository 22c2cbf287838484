package morrow.space;

import morrow.web.Audience;
import morrow.web.Routes;

/// The page of the private space.
public final class SpacePages implements Routes.Feature {
  @Override
  public void routes(Routes routes) {
    routes.page("/space", call -> call.spacePage("space/Space.jte"), Audience.EVERYONE);
  }
}
