package morrow.accounts;

import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Stream;
import morrow.database.Database;
import morrow.database.DatabaseAway;
import morrow.web.Assets;
import morrow.web.Pages;
import morrow.web.Routes;
import morrow.web.Web;
import morrow.web.WebSettings;
import org.jspecify.annotations.Nullable;

/// A server with accounts, a real database and a pinned clock, and with the features that a test gives it. It believes a proxy on
/// the loopback, so that every caller can have an address of its own.
///
/// ```java
/// House house = new House(database, h -> List.of(new HoursFeature(h.database.jdbi(), h.clock)), HoursPages.class);
/// Caller specialist = house.specialist();
/// ```
public final class House implements AutoCloseable {
  private static final AtomicInteger COUNT = new AtomicInteger();

  public final PinnedClock clock = new PinnedClock();
  public final Database database;
  public final AccountsFeature accounts;
  public final Web web;
  private final List<? extends Routes.Feature> more;
  private @Nullable Caller firstOperator;

  public House(Database database) {
    this(database, AccountsSettings.DEFAULTS);
  }

  public House(Database database, AccountsSettings settings) {
    this(database, settings, _ -> List.of());
  }

  /// @param more makes further features; they are closed with the house where they can be
  /// @param withTexts the classes beside which those features' texts lie
  public House(
      Database database,
      Function<House, List<? extends Routes.Feature>> more,
      Class<?>... withTexts) {
    this(database, AccountsSettings.DEFAULTS, more, withTexts);
  }

  private House(
      Database database,
      AccountsSettings settings,
      Function<House, List<? extends Routes.Feature>> more,
      Class<?>... withTexts) {
    this.database = database;
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
    this.more = more.apply(this);
    this.more.forEach(feature -> feature.routes(routes));
    this.web =
        new Web(
            web,
            new Pages(
                web,
                Stream.concat(Stream.of(Web.class), Stream.of(withTexts)).toList(),
                assets,
                null),
            assets,
            routes,
            accounts::whoCalls,
            DatabaseAway::causedBy);
  }

  /// Somebody new, somewhere new.
  public Caller caller() {
    int n = COUNT.incrementAndGet();
    return callerAt("10." + (n >> 16) + "." + (n >> 8 & 255) + "." + (n & 255));
  }

  public Caller callerAt(String address) {
    return new Caller(web.port(), address);
  }

  /// What the browser of somebody new makes, with a handle nobody has.
  public static Secrets secrets() {
    return Secrets.of("copper-teapot-" + COUNT.incrementAndGet());
  }

  /// Somebody who has just signed up.
  public Caller signedUp(Secrets secrets) {
    Caller caller = caller();
    caller.post("/api/sign-up", secrets.signUp()).expect(201);
    return caller;
  }

  /// A new person, signed in.
  public Caller person() {
    return signedUp(secrets());
  }

  /// A new specialist, signed in and past the second factor. Nobody has verified this one.
  public Caller specialist() {
    return specialist(secrets());
  }

  public Caller specialist(Secrets secrets) {
    Caller specialist = caller();
    specialist.post("/api/sign-up", secrets.signUpAsSpecialist()).expect(201);
    setUpApp(specialist);
    return specialist;
  }

  /// A new operator, signed in and past the second factor: the first, or else invited by the first.
  public synchronized Caller operator() {
    Secrets secrets = secrets();
    if (accounts.firstOperatorCode().isPresent()) {
      firstOperator = operator(secrets);
      return firstOperator;
    }
    if (firstOperator == null) {
      throw new IllegalStateException("this house has an operator that was made elsewhere");
    }
    String code =
        firstOperator
            .post("/api/invitations", Secrets.object().put("role", "operator"))
            .expect(201)
            .json()
            .path("code")
            .asText();
    Caller operator = caller();
    operator.post("/api/sign-up", secrets.signUp(code)).expect(201);
    setUpApp(operator);
    return operator;
  }

  /// Sets up an app for codes as the second factor of who signed up a moment ago, and passes with it.
  public PhoneApp setUpApp(Caller caller) {
    String secret =
        caller
            .post("/api/second-factor/totp/begin", Secrets.object())
            .expect(200)
            .json()
            .path("secret")
            .asText();
    PhoneApp app = new PhoneApp(secret, clock);
    caller
        .post("/api/second-factor/totp/confirm", Secrets.object().put("code", app.next()))
        .expect(204);
    return app;
  }

  /// An operator who has just signed up, past the second factor. There is none before.
  public Caller operator(Secrets secrets) {
    Caller operator = caller();
    String code = accounts.firstOperatorCode().orElseThrow();
    operator.post("/api/sign-up", secrets.signUp(code)).expect(201);
    setUpApp(operator);
    return operator;
  }

  @Override
  public void close() {
    web.close();
    for (Routes.Feature feature : more) {
      if (feature instanceof AutoCloseable closeable) {
        try {
          closeable.close();
        } catch (Exception e) {
          throw new IllegalStateException(e);
        }
      }
    }
    accounts.close();
  }
}
