package morrow.directory;

import morrow.web.Audience;
import morrow.web.Routes;

/// The pages that say what a first consultation is, for who looks for one and for who offers one.
final class ExplainingPages implements Routes.Feature {
  @Override
  public void routes(Routes routes) {
    routes.page(
        "/first-consultation",
        call -> call.fixedPage("directory/FirstConsultation.jte"),
        Audience.EVERYONE);
    routes.page(
        "/for-specialists",
        call -> call.fixedPage("directory/ForSpecialists.jte"),
        Audience.EVERYONE);
  }
}
