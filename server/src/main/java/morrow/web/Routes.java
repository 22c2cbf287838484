package morrow.web;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// All routes of the program, in the order in which features state them. The program does not start when one has no
/// audience or two have the same address.
public final class Routes {
  /// Answers a call. Everything it throws is answered by [Web].
  @FunctionalInterface
  public interface Handler {
    void answer(Call call) throws Exception;
  }

  /// What a feature gives to the composition root: a method that states its routes.
  @FunctionalInterface
  public interface Feature {
    void routes(Routes routes);
  }

  /// One route.
  ///
  /// @param method `GET` or `POST`
  /// @param path starts with a slash; `{name}` takes one segment
  /// @param audiences for whom it is; empty until [Unaddressed#to] was called
  /// @param form whether it takes a form of a page that works without scripts
  /// @param letterbox whether what the form holds is stored; any other form changes nothing
  public record Route(
      String method,
      String path,
      Set<Audience> audiences,
      boolean form,
      boolean letterbox,
      Handler handler) {
    boolean isFor(Audience audience) {
      return audiences.contains(Audience.EVERYONE) || audiences.contains(audience);
    }
  }

  /// A route that nobody may use yet.
  public final class Unaddressed {
    private final int index;

    private Unaddressed(int index) {
      this.index = index;
    }

    /// Says for whom the route is.
    public Routes to(Audience first, Audience... more) {
      Route route = all.get(index);
      all.set(
          index,
          new Route(
              route.method,
              route.path,
              EnumSet.of(first, more),
              route.form,
              route.letterbox,
              route.handler));
      return Routes.this;
    }

    /// For every account that is signed in, also before its second factor.
    public Routes toWhoeverSignedIn() {
      return to(Audience.PERSON, Audience.SPECIALIST, Audience.OPERATOR, Audience.HALF_SIGNED_IN);
    }

    /// For every account, whatever its role.
    public Routes toEveryRole() {
      return to(Audience.PERSON, Audience.SPECIALIST, Audience.OPERATOR);
    }
  }

  private final List<Route> all = new ArrayList<>();

  public Unaddressed get(String path, Handler handler) {
    return add("GET", path, false, false, handler);
  }

  public Unaddressed post(String path, Handler handler) {
    return add("POST", path, false, false, handler);
  }

  /// A page in each language: `/en/path`, `/de/path`.
  public Routes page(String path, Handler handler, Audience first, Audience... more) {
    for (Language language : Language.values()) {
      get("/" + language.code() + path, handler).to(first, more);
    }
    return this;
  }

  /// A form of a public page, in each language: what is sent with `<form method="post">` and read with [Request#form]. For what is
  /// not to stand in an address. It works without scripts and therefore lacks the header that protects other calls:
  /// **the handler must not change anything**.
  public Routes form(String path, Handler handler, Audience first, Audience... more) {
    for (Language language : Language.values()) {
      add("POST", "/" + language.code() + path, true, false, handler).to(first, more);
    }
    return this;
  }

  /// A form of a public page by which everybody can leave something, in each language. No session and no header stand behind it, so
  /// **the handler may only add**, never with more right than a stranger has, **and refuses with 429** what comes too often from one
  /// network address or in all.
  public Routes letterbox(String path, Handler handler) {
    for (Language language : Language.values()) {
      add("POST", "/" + language.code() + path, true, true, handler).to(Audience.EVERYONE);
    }
    return this;
  }

  private Unaddressed add(
      String method, String path, boolean form, boolean letterbox, Handler handler) {
    all.add(new Route(method, path, EnumSet.noneOf(Audience.class), form, letterbox, handler));
    return new Unaddressed(all.size() - 1);
  }

  /// The routes, checked.
  ///
  /// @throws IllegalStateException naming the route that has no audience or is stated twice
  public List<Route> checked() {
    Set<String> seen = new HashSet<>();
    for (Route route : all) {
      String name = route.method + " " + route.path;
      if (route.audiences.isEmpty()) {
        throw new IllegalStateException("The route " + name + " does not say for whom it is.");
      }
      if (route.audiences.contains(Audience.EVERYONE) && route.audiences.size() > 1) {
        throw new IllegalStateException("The route " + name + " is for everyone and for a role.");
      }
      if (!seen.add(name)) {
        throw new IllegalStateException("The route " + name + " is stated twice.");
      }
    }
    return List.copyOf(all);
  }
}
