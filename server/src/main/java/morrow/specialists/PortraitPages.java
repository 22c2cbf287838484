package morrow.specialists;

import morrow.web.Audience;
import morrow.web.Call;
import morrow.web.Problem;
import morrow.web.Routes;

/// The portraits on public pages.
final class PortraitPages implements Routes.Feature {
  private final PortraitStore portraits;
  private final Standings standings;

  PortraitPages(PortraitStore portraits, Standings standings) {
    this.portraits = portraits;
    this.standings = standings;
  }

  @Override
  public void routes(Routes routes) {
    routes.get("/specialists/{slug}/portrait", this::portrait).to(Audience.EVERYONE);
  }

  private void portrait(Call call) {
    call.jpeg(
        portraits.shown(call.segment("slug"), standings.today()).orElseThrow(Problem::notFound));
  }
}
