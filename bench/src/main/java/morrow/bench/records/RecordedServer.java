package morrow.bench.records;

import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import morrow.accounts.AccountsFeature;
import morrow.accounts.AccountsSettings;
import morrow.bench.machine.SameDatabase;
import morrow.bench.machine.Tape;
import morrow.records.RecordsFeature;
import morrow.records.RecordsSettings;
import morrow.web.Assets;
import morrow.web.Pages;
import morrow.web.Routes;
import morrow.web.Web;
import morrow.web.WebSettings;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.postgres.PostgresPlugin;

/// The real feature in this process, on the same database, with a tape running.
final class RecordedServer implements AutoCloseable {
  /// Held here, since loggers nobody holds forget their level.
  private static final Logger HELIDON = Logger.getLogger("io.helidon");

  private final AccountsFeature accounts;
  private final RecordsFeature records;
  private final Web web;

  RecordedServer(SameDatabase database, Tape tape) {
    HELIDON.setLevel(Level.WARNING);
    InstantSource clock = InstantSource.system();
    WebSettings settings = WebSettings.DEFAULTS.at("127.0.0.1", 0);
    Jdbi plain = Jdbi.create(database::connect).installPlugin(new PostgresPlugin());
    Jdbi taped =
        Jdbi.create(() -> tape.recording(database.connect())).installPlugin(new PostgresPlugin());
    accounts = new AccountsFeature(plain, AccountsSettings.DEFAULTS, clock);
    records = new RecordsFeature(taped, RecordsSettings.DEFAULTS, clock);
    Routes routes = new Routes();
    records.routes(routes);
    Assets assets = new Assets();
    Pages pages = new Pages(settings, List.of(Web.class), assets, null);
    web = new Web(settings, pages, assets, routes, accounts::whoCalls, _ -> false);
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + web.port() + "/");
  }

  @Override
  public void close() {
    web.close();
    records.close();
    accounts.close();
  }
}
