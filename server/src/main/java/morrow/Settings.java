package morrow;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.function.Supplier;
import morrow.accounts.AccountsSettings;
import morrow.accounts.GuessLimits;
import morrow.articles.ArticlesSettings;
import morrow.calendars.CalendarsSettings;
import morrow.consultations.ConsultationsSettings;
import morrow.database.DatabaseSettings;
import morrow.questions.QuestionsSettings;
import morrow.records.RecordsSettings;
import morrow.review.ReviewSettings;
import morrow.settings.Values;
import morrow.stories.StoriesSettings;
import morrow.web.WebSettings;
import org.jspecify.annotations.Nullable;

/// All that an operator can set. Each part is checked by the feature that owns it.
///
/// @param templates the folder of the templates while developing; null in a build
public record Settings(
    WebSettings web,
    DatabaseSettings database,
    AccountsSettings accounts,
    RecordsSettings records,
    ConsultationsSettings consultations,
    CalendarsSettings calendars,
    ReviewSettings review,
    QuestionsSettings questions,
    ArticlesSettings articles,
    StoriesSettings stories,
    @Nullable Path templates) {
  /// Takes the operator's values over the defaults.
  ///
  /// @throws IllegalArgumentException saying what to write instead
  public static Settings of(Values values) {
    Settings settings =
        new Settings(
            web(values),
            database(values),
            accounts(values),
            records(values),
            consultations(values),
            calendars(values),
            review(values),
            questions(values),
            articles(values),
            stories(values),
            values.text("dev.templates").map(Path::of).orElse(null));
    values.refuseUnknownKeys();
    return settings;
  }

  private static WebSettings web(Values values) {
    WebSettings defaults = WebSettings.DEFAULTS;
    return new WebSettings(
        values.text("web.host", defaults.host()),
        values.number("web.port", defaults.port()),
        address(values.text("web.neutral-address", defaults.neutralAddress().toString())),
        values.text("web.neutral-title", defaults.neutralTitle()),
        new HashSet<>(values.list("web.trusted-proxies")),
        values.text("web.origin", defaults.origin()));
  }

  private static DatabaseSettings database(Values values) {
    DatabaseSettings settings =
        values
            .text("database.url")
            .map(url ->
                DatabaseSettings.server(
                    url,
                    values.text("database.user").orElse(null),
                    values.text("database.password").orElse(null)))
            .orElseGet(
                () -> DatabaseSettings.embedded(Path.of(values.text("database.folder", "data"))));
    // Read in any case, so that they are known keys even where they have no effect.
    values.text("database.folder");
    values.text("database.user");
    values.text("database.password");
    settings =
        settings
            .withConnections(values.number("database.connections", settings.connections()))
            .withPatience(values.duration("database.patience", settings.patience()));
    Optional<String> runAs = values.text("database.run-as");
    return runAs.isPresent() ? settings.withRunAs(runAs.get()) : settings;
  }

  private static AccountsSettings accounts(Values values) {
    AccountsSettings defaults = AccountsSettings.DEFAULTS;
    GuessLimits limits = defaults.guesses();
    return new AccountsSettings(
        values.duration("accounts.idle-end", defaults.idleEnd()),
        values.duration("accounts.absolute-end", defaults.absoluteEnd()),
        values.yesOrNo("accounts.specialists-may-sign-up", defaults.specialistsMaySignUp()),
        values.text("accounts.passkey-site", defaults.passkeySite()),
        new GuessLimits(
            limit(values, "accounts.guesses.handle-from-address", limits.handleFromAddress()),
            limit(values, "accounts.guesses.address", limits.address()),
            limit(values, "accounts.guesses.handle", limits.handle()),
            limit(values, "accounts.guesses.sign-up", limits.signUp()),
            limit(values, "accounts.guesses.code", limits.code()),
            values.number("accounts.guesses.remembered", limits.remembered())));
  }

  private static RecordsSettings records(Values values) {
    RecordsSettings defaults = RecordsSettings.DEFAULTS;
    return new RecordsSettings(
        values.number("records.quota-mebibytes", defaults.mebibytes()),
        values.number("records.quota-records", defaults.records()));
  }

  private static ConsultationsSettings consultations(Values values) {
    ConsultationsSettings defaults = ConsultationsSettings.DEFAULTS;
    return new ConsultationsSettings(
        values.duration("consultations.notice", defaults.notice()),
        values.duration("consultations.kept", defaults.kept()),
        values.number("consultations.coming", defaults.coming()),
        values.number("consultations.holds", defaults.holds()),
        values.number("consultations.call-offs", defaults.callOffs()));
  }

  private static CalendarsSettings calendars(Values values) {
    CalendarsSettings defaults = CalendarsSettings.DEFAULTS;
    return new CalendarsSettings(
        values.yesOrNo("calendars.plain-http", defaults.plainHttp()),
        values.duration("calendars.fetch-each", defaults.each()),
        values.duration("calendars.trusted-for", defaults.trusted()));
  }

  private static ReviewSettings review(Values values) {
    ReviewSettings defaults = ReviewSettings.DEFAULTS;
    return new ReviewSettings(
        limit(values, "review.reports-from-address", defaults.reportsFromAddress()),
        limit(values, "review.reports-from-neighbours", defaults.reportsFromNeighbours()),
        limit(values, "review.reports", defaults.reports()),
        limit(values, "review.acts", defaults.acts()),
        values.number("review.replies-a-day", defaults.repliesADay()));
  }

  private static QuestionsSettings questions(Values values) {
    QuestionsSettings defaults = QuestionsSettings.DEFAULTS;
    return new QuestionsSettings(
        allowance(values, "questions.questions", defaults.question()),
        allowance(values, "questions.follow-ups", defaults.followUp()),
        allowance(values, "questions.answers", defaults.answer()));
  }

  private static QuestionsSettings.Allowance allowance(
      Values values, String key, QuestionsSettings.Allowance otherwise) {
    return new QuestionsSettings.Allowance(
        values.number(key + ".at-once", otherwise.atOnce()),
        values.duration(key + ".one-more-each", otherwise.oneMoreEach()));
  }

  private static StoriesSettings stories(Values values) {
    StoriesSettings defaults = StoriesSettings.DEFAULTS;
    return new StoriesSettings(
        rate(values, "stories.new", defaults.stories()),
        rate(values, "stories.changes", defaults.changes()));
  }

  private static StoriesSettings.Rate rate(
      Values values, String key, StoriesSettings.Rate otherwise) {
    return new StoriesSettings.Rate(
        values.number(key + ".at-once", otherwise.atOnce()),
        values.duration(key + ".one-more-each", otherwise.oneMoreEach()));
  }

  private static ArticlesSettings articles(Values values) {
    ArticlesSettings defaults = ArticlesSettings.DEFAULTS;
    return new ArticlesSettings(
        values.number("articles.saves", defaults.saves()),
        values.number("articles.previews", defaults.previews()),
        values.number("articles.mebibytes", defaults.mebibytes()));
  }

  private static GuessLimits.Limit limit(Values values, String key, GuessLimits.Limit otherwise) {
    int atOnce = values.number(key + ".at-once", otherwise.atOnce());
    Duration oneMoreEach = values.duration(key + ".one-more-each", otherwise.oneMoreEach());
    try {
      return new GuessLimits.Limit(atOnce, oneMoreEach);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(key + "." + e.getMessage(), e);
    }
  }

  private static URI address(String text) {
    return parsed(
        () -> URI.create(text),
        "web.neutral-address: write a whole address, for example https://www.wikipedia.org/.");
  }

  private static <T> T parsed(Supplier<T> parse, String otherwise) {
    try {
      return parse.get();
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(otherwise, e);
    }
  }
}
