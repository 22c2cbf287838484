package morrow;

import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import morrow.accounts.AccountsFeature;
import morrow.articles.ArticlesFeature;
import morrow.availability.AvailabilityFeature;
import morrow.calendars.CalendarsFeature;
import morrow.consultations.ConsultationsFeature;
import morrow.database.Database;
import morrow.database.DatabaseAway;
import morrow.directory.DirectoryFeature;
import morrow.helplines.Helplines;
import morrow.helplines.HelplinesPages;
import morrow.home.HomePages;
import morrow.pennames.PenNamesFeature;
import morrow.questions.QuestionsFeature;
import morrow.records.RecordsFeature;
import morrow.review.ReviewFeature;
import morrow.samples.SamplesFeature;
import morrow.search.SearchFeature;
import morrow.space.SpacePages;
import morrow.specialists.SpecialistsFeature;
import morrow.specialists.StandingListener;
import morrow.stories.StoriesFeature;
import morrow.web.Assets;
import morrow.web.Pages;
import morrow.web.Routes;
import morrow.web.Web;

/// A running Morrow: the features put together in the order in which they need each other.
public final class Morrow implements AutoCloseable {
  private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "0.0.0.0");

  private final Database database;
  private final AccountsFeature accounts;
  private final Web web;
  private final String host;
  private final List<Runnable> closing;

  private Morrow(
      Database database, AccountsFeature accounts, Web web, String host, List<Runnable> closing) {
    this.database = database;
    this.accounts = accounts;
    this.web = web;
    this.host = host;
    this.closing = closing;
  }

  /// Starts everything. When something cannot start, what was started before is stopped again.
  ///
  /// @throws morrow.database.DatabaseTrouble or IllegalStateException in words for the operator
  public static Morrow start(Settings settings) {
    return start(settings, InstantSource.system());
  }

  /// Starts everything by another clock than this machine's. All of it goes by that clock, also the `Date` of each answer, so that
  /// a test can be on the day when the clocks change.
  public static Morrow start(Settings settings, InstantSource clock) {
    Database database = Database.open(settings.database());
    try {
      HomePages home = new HomePages();
      SpacePages space = new SpacePages();
      Helplines lines = Helplines.bundled();
      HelplinesPages helplines = new HelplinesPages(lines);
      AccountsFeature accounts = new AccountsFeature(database.jdbi(), settings.accounts(), clock);
      RecordsFeature records = new RecordsFeature(database.jdbi(), settings.records(), clock);
      AvailabilityFeature availability = new AvailabilityFeature(database.jdbi(), clock);
      ConsultationsFeature consultations =
          new ConsultationsFeature(
              database.jdbi(), availability.availability(), settings.consultations(), clock);
      accounts.beforeDeletion(consultations::beforeDeletion);
      PenNamesFeature penNames = new PenNamesFeature(database.jdbi());
      DirectoryFeature directory = new DirectoryFeature(database.jdbi(), lines, clock);
      CalendarsFeature calendars =
          new CalendarsFeature(
              database.jdbi(), availability.availability(), settings.calendars(), clock);
      // Told in this order when a specialist begins or ceases to see people.
      List<StandingListener> listeners =
          List.of(
              consultations.standing(), availability.whenStandingChanges(), directory, calendars);
      SearchFeature search = new SearchFeature(database.jdbi());
      SpecialistsFeature specialists = new SpecialistsFeature(database.jdbi(), clock, listeners);
      ReviewFeature review = new ReviewFeature(database.jdbi(), settings.review(), clock);
      QuestionsFeature questions =
          new QuestionsFeature(
              database.jdbi(),
              settings.questions(),
              penNames.names(),
              review.review(),
              search.search(),
              clock);
      accounts.beforeDeletion(questions::beforeDeletion);
      ArticlesFeature articles =
          new ArticlesFeature(
              database.jdbi(),
              search.search(),
              review.review(),
              settings.articles(),
              settings.web().origin(),
              clock);
      accounts.beforeDeletion(articles::beforeDeletion);
      StoriesFeature stories =
          new StoriesFeature(
              database.jdbi(),
              penNames.names(),
              review.review(),
              search.search(),
              settings.stories(),
              settings.web().origin(),
              clock);
      accounts.beforeDeletion(stories::beforeDeletion);
      SamplesFeature samples =
          new SamplesFeature(
              database.jdbi(), articles.articles(), stories.samples(), questions.samples(), clock);

      List<Routes.Feature> features =
          List.of(
              home,
              helplines,
              space,
              accounts,
              records,
              specialists,
              availability,
              consultations,
              directory,
              calendars,
              search,
              review,
              articles,
              questions,
              penNames,
              stories,
              samples);
      List<Class<?>> withTexts =
          List.of(
              Web.class,
              HomePages.class,
              HelplinesPages.class,
              SpacePages.class,
              SpecialistsFeature.class,
              DirectoryFeature.class,
              CalendarsFeature.class,
              SearchFeature.class,
              ReviewFeature.class,
              ArticlesFeature.class,
              QuestionsFeature.class,
              StoriesFeature.class);

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
              accounts::whoCalls,
              DatabaseAway::causedBy,
              clock);
      accounts.startUpkeep();
      records.startUpkeep();
      specialists.startUpkeep();
      availability.startUpkeep();
      consultations.startUpkeep();
      directory.startLooking();
      calendars.startRounds();
      review.startUpkeep();
      return new Morrow(
          database,
          accounts,
          web,
          settings.web().host(),
          List.of(
              accounts::close,
              records::close,
              specialists::close,
              availability::close,
              consultations::close,
              directory::close,
              calendars::close,
              articles::close,
              review::close));
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

  /// The code with which the first operator signs up; empty when there is an operator. Asking voids the code before.
  public Optional<String> firstOperatorCode() {
    return accounts.firstOperatorCode();
  }

  /// Every route, for the test that walks them all.
  public List<Routes.Route> routes() {
    return web.routes();
  }

  @Override
  public void close() {
    web.close();
    closing.forEach(Runnable::run);
    database.close();
  }
}
