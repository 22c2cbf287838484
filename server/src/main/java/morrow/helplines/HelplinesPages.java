package morrow.helplines;

import java.io.IOException;
import java.net.URI;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import morrow.web.Audience;
import morrow.web.Call;
import morrow.web.Language;
import morrow.web.Problem;
import morrow.web.Routes;

/// The list of countries, and a page for each.
public final class HelplinesPages implements Routes.Feature {
  private final Helplines helplines;

  public HelplinesPages(Helplines helplines) {
    this.helplines = helplines;
  }

  @Override
  public void routes(Routes routes) {
    routes.page("/helplines", this::list, Audience.EVERYONE);
    routes.page("/helplines/{country}", this::country, Audience.EVERYONE);
    routes.get("/api/helplines", this::forForms).to(Audience.EVERYONE);
  }

  /// A country with what is called in danger, for a form that must not be left.
  record CountryInDanger(String code, String name, List<LineInDanger> lines) {}

  record LineInDanger(String name, String whom, String dial, String digits, String hours) {}

  private void forForms(Call call) throws IOException {
    Language language = call.query("language").flatMap(Language::of).orElse(call.language());
    call.json(
        Map.of(
            "countries",
            helplines.countries(language).stream()
                .map(country -> inDanger(country, language))
                .toList()));
  }

  private static CountryInDanger inDanger(Country country, Language language) {
    return new CountryInDanger(
        country.code(),
        country.name(language),
        country.lines().stream()
            .filter(line -> line.kind() != Helpline.Kind.CHILDREN)
            .sorted(Comparator.comparing(Helpline::kind))
            .map(line ->
                new LineInDanger(
                    line.name(),
                    line.whom(language),
                    line.dial(),
                    line.digits(),
                    line.hours(language)))
            .toList());
  }

  private void list(Call call) {
    List<Country> countries = helplines.countries(call.language());
    call.fixedPage("helplines/HelplinesList.jte", Map.of("countries", countries));
  }

  private void country(Call call) {
    Country country = helplines.country(call.segment("country")).orElseThrow(Problem::notFound);
    call.fixedPage("helplines/CountryPage.jte", Map.of("country", country));
  }

  /// The names of the languages a line speaks, in the language of the page.
  public static String spoken(Helpline line, Language language) {
    return line.languages().stream()
        .map(code -> Locale.of(code).getDisplayLanguage(language.locale()))
        .collect(Collectors.joining(", "));
  }

  /// A day in full, as the language writes it.
  public static String day(LocalDate day, Language language) {
    return language.day(day);
  }

  /// What is shown of a web address: its host, so that people see where they go.
  public static String host(URI address) {
    String host = address.getHost();
    return host.startsWith("www.") ? host.substring(4) : host;
  }
}
