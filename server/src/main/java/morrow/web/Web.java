package morrow.web;

import io.helidon.http.HeaderNames;
import io.helidon.http.Method;
import io.helidon.http.RequestException;
import io.helidon.webserver.CloseConnectionException;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Serves the routes: finds who calls, checks the audience, answers refusals and failures.
public final class Web implements AutoCloseable {
  private static final Logger LOG = Logger.getLogger(Web.class.getName());
  private static final Duration LONGEST = Duration.ofMinutes(2);

  /// What the largest call takes: four copies of a body of 8 MiB, and of the 6 MiB of records that are in an answer of 8 MiB.
  private static final long LARGEST_CALL = 60L << 20;

  private final Pages pages;
  private final ClientAddress clientAddress;
  private final Function<String, Optional<SignedIn>> sessions;
  private final Predicate<Throwable> databaseAway;
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.RFC_1123_DATE_TIME.withZone(ZoneOffset.UTC);

  private final List<Routes.Route> routes;
  private final WebServer server;

  /// Helidon says this machine's time by itself.
  private final InstantSource clock;

  /// Half of the memory: the other half is for the program itself and for small calls, which are not counted.
  private final Room room =
      new Room(Runtime.getRuntime().maxMemory() / 2, LARGEST_CALL, Duration.ofSeconds(5));

  /// Ends calls that take too long: a body or a reader that is slow on purpose would hold its memory for ever.
  private final ScheduledThreadPoolExecutor deadlines =
      new ScheduledThreadPoolExecutor(1, Thread.ofPlatform().daemon().name("deadlines").factory());

  /// Starts to serve.
  ///
  /// @param sessions reads who is behind a session token; empty when it ended
  /// @param databaseAway tells whether a failure means that the same call may work in a few seconds
  /// @throws IllegalStateException when a route has no audience or the port is taken, in words for the operator
  public Web(
      WebSettings settings,
      Pages pages,
      Assets assets,
      Routes routes,
      Function<String, Optional<SignedIn>> sessions,
      Predicate<Throwable> databaseAway) {
    this(settings, pages, assets, routes, sessions, databaseAway, InstantSource.system());
  }

  /// @param clock what the answers call the time; browsers count down by it
  public Web(
      WebSettings settings,
      Pages pages,
      Assets assets,
      Routes routes,
      Function<String, Optional<SignedIn>> sessions,
      Predicate<Throwable> databaseAway,
      InstantSource clock) {
    this.clock = clock;
    this.pages = pages;
    this.clientAddress = new ClientAddress(settings.trustedProxies());
    this.sessions = sessions;
    this.databaseAway = databaseAway;
    deadlines.setRemoveOnCancelPolicy(true);
    assets.routes(routes);
    this.routes = routes.checked();
    HttpRouting.Builder routing = HttpRouting.builder();
    for (Routes.Route route : this.routes) {
      Method method = Method.create(route.method());
      routing.route(method, route.path(), (req, res) -> serve(route, req, res));
      if (method.equals(Method.GET)) {
        // Programs that follow feeds and check links ask so whether something is there.
        routing.route(Method.HEAD, route.path(), (req, res) -> serve(route, req, res));
      }
    }
    routing.any((req, res) -> serve(null, req, res));
    server =
        WebServer.builder()
            .host(settings.host())
            .port(settings.port())
            .shutdownHook(false)
            .maxPayloadSize(16L << 20)
            // Otherwise the end of a large answer waits until the caller has confirmed its
            // beginning.
            .connectionOptions(socket -> socket.tcpNoDelay(true))
            .idleConnectionTimeout(Duration.ofMinutes(2))
            .shutdownGracePeriod(Duration.ofMillis(500))
            .routing(routing)
            .build();
    refuseTakenAddress(settings);
    server.start();
  }

  /// Helidon logs a taken address and goes on, so it is tried beforehand.
  private static void refuseTakenAddress(WebSettings settings) {
    try (ServerSocket trial = new ServerSocket()) {
      trial.bind(new InetSocketAddress(settings.host(), settings.port()));
    } catch (IOException e) {
      throw new IllegalStateException(
          "The address "
              + settings.host()
              + ":"
              + settings.port()
              + " cannot be used: another program listens there, or it is not an address of this machine."
              + " Choose another with --port.",
          e);
    }
  }

  /// The port that is listened on.
  public int port() {
    return server.port();
  }

  /// Every route, for the test that walks them all.
  public List<Routes.Route> routes() {
    return routes;
  }

  @Override
  public void close() {
    server.stop();
    deadlines.shutdownNow();
  }

  /// Helidon says that it closes the connection of who asks for that, and leaves it open until it was idle for long.
  private void serve(Routes.@Nullable Route route, ServerRequest request, ServerResponse response) {
    answer(route, request, response);
    if (wantsToClose(request)) {
      throw new CloseConnectionException("The caller asked for it.");
    }
  }

  private static boolean wantsToClose(ServerRequest request) {
    return request.headers().contains(HeaderNames.CONNECTION)
        && request.headers().get(HeaderNames.CONNECTION).allValues(true).stream()
            .anyMatch("close"::equalsIgnoreCase);
  }

  private void answer(
      Routes.@Nullable Route route, ServerRequest request, ServerResponse response) {
    SecurityHeaders.everywhere(response);
    if (!clock.equals(InstantSource.system())) {
      response.header(HeaderNames.DATE, DATE.format(clock.instant()));
    }
    SignedIn signedIn = null;
    try {
      if (route == null) {
        throw Problem.notFound();
      }
      signedIn = SessionCookie.of(request).flatMap(sessions).orElse(null);
      admit(route, signedIn, request);
      if (signedIn == null && route.method().equals("GET")) {
        route.handler().answer(new Call(request, response, pages, clientAddress, null, null));
      } else {
        answer(route, signedIn, request, response);
      }
    } catch (Problem problem) {
      refuse(problem, request, response, null);
    } catch (RequestException e) {
      refuse(Problem.malformed("The request cannot be read."), request, response, null);
    } catch (Exception e) {
      if (databaseAway.test(e)) {
        refuse(
            Problem.wait(
                503,
                "database.away",
                "The database does not answer. Whether this was stored is not known. Please try again.",
                Duration.ofSeconds(3)),
            request,
            response,
            null);
        return;
      }
      if (response.isSent()) {
        LOG.log(Level.FINE, "The caller went away, or was too slow.", e);
        return;
      }
      String incident = UUID.randomUUID().toString().substring(0, 8);
      LOG.log(
          Level.SEVERE,
          "Incident " + incident + " in " + (route == null ? "no route" : route.path()),
          e);
      refuse(
          new Problem(500, "failed", "Something went wrong here.").with("incident", incident),
          request,
          response,
          null);
    }
  }

  private void answer(
      Routes.Route route,
      @Nullable SignedIn signedIn,
      ServerRequest request,
      ServerResponse response)
      throws Exception {
    // An interrupted thread's connection is closed, whatever it waits for.
    Future<?> deadline =
        deadlines.schedule(
            Thread.currentThread()::interrupt, LONGEST.toMillis(), TimeUnit.MILLISECONDS);
    try (Room.@Nullable Share share = signedIn == null ? null : room.share(signedIn.account())) {
      try {
        route.handler().answer(new Call(request, response, pages, clientAddress, signedIn, share));
      } catch (Problem problem) {
        refuse(problem, request, response, share);
      }
    } finally {
      deadline.cancel(false);
      Thread.interrupted(); // The next call of this connection has a deadline of its own.
    }
  }

  private static void admit(
      Routes.Route route, @Nullable SignedIn signedIn, ServerRequest request) {
    if (!route.isFor(signedIn == null ? Audience.EVERYONE : signedIn.audience())) {
      // Before the second factor the answer is the same for every route, so that it tells nothing
      // of the role.
      throw signedIn == null
          ? Problem.sessionNeeded()
          : signedIn.passed() ? Problem.notFound() : Problem.secondFactorNeeded();
    }
    if (route.form()) {
      ForgeryGuard.checkForm(request.headers(), request.authority());
    } else if (!route.method().equals("GET")) {
      ForgeryGuard.check(request.headers(), request.authority());
    }
  }

  private void refuse(
      Problem problem, ServerRequest request, ServerResponse response, Room.@Nullable Share share) {
    if (response.isSent()) {
      return;
    }
    Call call = new Call(request, response, pages, clientAddress, null, share);
    Object seconds = problem.details().get("seconds");
    if (seconds != null) {
      response.header(HeaderNames.RETRY_AFTER, seconds.toString());
    }
    try {
      if (request.path().path().startsWith("/api/")) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("error", problem.word());
        answer.put("message", call.sentence(problem.getMessage()));
        answer.putAll(problem.details());
        call.json(problem.status(), answer);
      } else {
        call.page(
            problem.status(),
            "web/Refused.jte",
            Map.of(
                "status",
                problem.status(),
                "incident",
                problem.details().getOrDefault("incident", "").toString()));
      }
    } catch (IOException e) {
      LOG.log(Level.FINE, "The caller went away.", e);
    }
  }
}
