package morrow;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import morrow.database.Database;
import morrow.database.DatabaseAway;
import morrow.home.HomePages;
import morrow.web.Assets;
import morrow.web.Pages;
import morrow.web.Routes;
import morrow.web.Web;

/// A running Morrow: the features put together in the order in which they need each other.
public final class Morrow implements AutoCloseable {
  private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "0.0.0.0");

  private final Database database;
  private final Web web;
  private final String host;

  private Morrow(Database database, Web web, String host) {
    this.database = database;
    this.web = web;
    this.host = host;
  }

  /// Starts everything. When something cannot start, what was started before is stopped again.
  ///
  /// @throws morrow.database.DatabaseTrouble or IllegalStateException in words for the operator
  public static Morrow start(Settings settings) {
    Database database = Database.open(settings.database());
    try {
      HomePages home = new HomePages();

      List<Routes.Feature> features = List.of(home);
      List<Class<?>> withTexts = List.of(Web.class, HomePages.class);

      Routes routes = new Routes();
      features.forEach(feature -> feature.routes(routes));
      Assets assets = new Assets();
      Pages pages = new Pages(settings.web(), withTexts, assets, settings.templates());
      Web web =
          new Web(
              settings.web(),
              pages,
              assets,
              routes,
              token -> Optional.empty(),
              DatabaseAway::causedBy);
      return new Morrow(database, web, settings.web().host());
    } catch (RuntimeException e) {
      database.close();
      throw e;
    }
  }

  /// Where the first page is, as it is typed on this machine.
  public URI address() {
    String name =
        LOOPBACK.contains(host) ? "localhost" : host.contains(":") ? "[" + host + "]" : host;
    return URI.create("http://" + name + ":" + web.port() + "/");
  }

  /// Every route, for the test that walks them all.
  public List<Routes.Route> routes() {
    return web.routes();
  }

  @Override
  public void close() {
    web.close();
    database.close();
  }
}
