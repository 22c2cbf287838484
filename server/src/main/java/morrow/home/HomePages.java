package morrow.home;

import morrow.web.Audience;
import morrow.web.Routes;

/// The pages that explain Morrow.
public final class HomePages implements Routes.Feature {
  @Override
  public void routes(Routes routes) {
    routes
        .get("/", call -> call.redirect("/" + call.language().code() + "/"))
        .to(Audience.EVERYONE);
    routes.page("/", call -> call.fixedPage("home/Home.jte"), Audience.EVERYONE);
    routes.page("/protection", call -> call.fixedPage("home/Protection.jte"), Audience.EVERYONE);
  }
}
