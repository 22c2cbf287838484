package morrow.questions;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import morrow.search.Found;
import morrow.search.Search;
import morrow.web.Language;
import org.jdbi.v3.core.Jdbi;

/// What askers and specialists look at.
final class Lists {
  private static final int MOST_SIMILAR = 5;

  /// Some of those that are similar have no answer yet, and are left out.
  private static final int LOOKED_AT = 20;

  private final Jdbi database;
  private final SeenStore store;
  private final Search search;
  private final InstantSource clock;

  Lists(Jdbi database, Search search, InstantSource clock) {
    this.database = database;
    this.store = new SeenStore(database);
    this.search = search;
    this.clock = clock;
  }

  List<Seen.Own> ofAsker(UUID asker) {
    return store.ofAsker(asker);
  }

  Optional<Seen> forAsker(UUID asker, UUID question) {
    return store.forAsker(asker, question, today());
  }

  Optional<Seen> forSpecialist(UUID specialist, UUID question) {
    return store.forSpecialist(specialist, question, today());
  }

  List<Seen.Open> open(UUID specialist, Language language, boolean fits) {
    return fits
        ? store.fitting(specialist, language.code())
        : store.others(specialist, language.code());
  }

  List<Seen.Answered> answered(UUID specialist) {
    return store.answered(specialist);
  }

  void seenByAsker(UUID asker, UUID question) {
    database.useHandle(sql -> new QuestionStore(sql).seen(question, asker, now()));
  }

  void seenBySpecialist(UUID specialist, UUID question) {
    database.useHandle(sql -> new ReplyStore(sql).seen(question, specialist, now()));
  }

  boolean isVerified(UUID specialist) {
    return database.withHandle(sql -> new ReplyStore(sql).isVerified(specialist, today()));
  }

  /// A question that was answered, to be read in the form that somebody is about to send.
  record Similar(String title, String summary, String address, List<String> answers) {}

  /// Questions with an answer that are close to what somebody is about to ask. Nothing of the text is kept.
  ///
  /// @param danger whether it is about danger. Then only questions about danger are shown, and rather none: an answer for a calm
  ///     parting can harm
  List<Similar> similar(Language language, String text, boolean danger) {
    List<Found> found = search.similarQuestions(language, text, LOOKED_AT);
    Map<String, List<String>> answers =
        store.answersTo(found.stream().map(Found::slug).toList(), danger);
    return found.stream()
        .filter(each -> answers.containsKey(each.slug()))
        .limit(MOST_SIMILAR)
        .map(each ->
            new Similar(
                each.title(),
                each.summary(),
                each.address(),
                answers.getOrDefault(each.slug(), List.of())))
        .toList();
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
