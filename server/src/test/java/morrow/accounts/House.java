package morrow.accounts;

import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import morrow.database.Database;
import morrow.database.DatabaseAway;
import morrow.web.Assets;
import morrow.web.Pages;
import morrow.web.Routes;
import morrow.web.Web;
import morrow.web.WebSettings;

/// A server with accounts, a real database and a pinned clock. It believes a proxy on the loopback, so that every caller can
/// have an address of its own.
final class House implements AutoCloseable {
  private static final AtomicInteger COUNT = new AtomicInteger();

  final PinnedClock clock = new PinnedClock();
  final AccountsFeature accounts;
  final Web web;

  House(Database database) {
    this(database, AccountsSettings.DEFAULTS);
  }

  House(Database database, AccountsSettings settings) {
    accounts = new AccountsFeature(database.jdbi(), settings, clock);
    WebSettings defaults = WebSettings.DEFAULTS;
    WebSettings web =
        new WebSettings(
            "127.0.0.1",
            0,
            defaults.neutralAddress(),
            defaults.neutralTitle(),
            Set.of("127.0.0.1"));
    Assets assets = new Assets();
    Routes routes = new Routes();
    accounts.routes(routes);
    this.web =
        new Web(
            web,
            new Pages(web, List.of(Web.class), assets, null),
            assets,
            routes,
            accounts::whoCalls,
            DatabaseAway::causedBy);
  }

  /// Somebody new, somewhere new.
  Caller caller() {
    int n = COUNT.incrementAndGet();
    return callerAt("10." + (n >> 16) + "." + (n >> 8 & 255) + "." + (n & 255));
  }

  Caller callerAt(String address) {
    return new Caller(web.port(), address);
  }

  /// What the browser of somebody new makes, with a handle nobody has.
  static Secrets secrets() {
    return Secrets.of("copper-teapot-" + COUNT.incrementAndGet());
  }

  /// Somebody who has just signed up.
  Caller signedUp(Secrets secrets) {
    Caller caller = caller();
    caller.post("/api/sign-up", secrets.signUp()).expect(201);
    return caller;
  }

  /// An operator who has just signed up. There is none before.
  Caller operator(Secrets secrets) {
    Caller operator = caller();
    String code = accounts.firstOperatorCode().orElseThrow();
    operator.post("/api/sign-up", secrets.signUp(code)).expect(201);
    return operator;
  }

  @Override
  public void close() {
    web.close();
    accounts.close();
  }
}
