package morrow;

import java.util.List;
import java.util.Optional;
import morrow.home.HomePages;
import morrow.web.Assets;
import morrow.web.Pages;
import morrow.web.Routes;
import morrow.web.Web;
import morrow.web.WebSettings;

/// draft
final class Main {
  private Main() {}

  static void main() {
    Assets assets = new Assets();
    Pages pages =
        new Pages(WebSettings.DEFAULTS, List.of(Web.class, HomePages.class), assets, null);
    Routes routes = new Routes();
    new HomePages().routes(routes);
    Web web =
        new Web(WebSettings.DEFAULTS, pages, assets, routes, token -> Optional.empty(), e -> false);
    System.out.println(web.port());
  }
}
