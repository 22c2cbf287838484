package morrow.calendars;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import morrow.web.Language;
import morrow.web.Texts;

/// The specialist's own consultations for a calendar program, at an address that nobody can guess. Each has the same neutral title, and
/// says nothing about whom one meets.
final class Feed {
  private static final Duration BACK = Duration.ofDays(31);
  private static final Duration AHEAD = Duration.ofDays(400);

  private final FeedStore store;
  private final InstantSource clock;
  private final Map<Language, String> titles = new EnumMap<>(Language.class);

  Feed(FeedStore store, InstantSource clock) {
    this.store = store;
    this.clock = clock;
    for (Language language : Language.values()) {
      titles.put(
          language, Texts.of(language, List.of(CalendarsFeature.class)).get("calendar.title"));
    }
  }

  Optional<Instant> since(UUID specialist) {
    return store.since(specialist);
  }

  /// Makes an address in place of the one before, which leads nowhere from now on.
  ///
  /// @return empty when this account has no profile
  Optional<FeedToken> open(UUID specialist, Language language) {
    FeedToken token = FeedToken.random();
    return store.set(specialist, token, language.code(), clock.instant())
        ? Optional.of(token)
        : Optional.empty();
  }

  void revoke(UUID specialist) {
    store.revoke(specialist);
  }

  /// The calendar; empty when there is none at this address.
  Optional<String> calendar(String token) {
    return FeedToken.parse(token).flatMap(store::owner).map(this::calendar);
  }

  private String calendar(FeedStore.Owner owner) {
    Instant now = clock.instant();
    Language language = Language.of(owner.language()).orElse(Language.EN);
    CalendarLines calendar = new CalendarLines();
    calendar.line("REFRESH-INTERVAL;VALUE=DURATION:PT30M");
    calendar.line("X-PUBLISHED-TTL:PT30M");
    for (FeedStore.Taken taken :
        store.taken(owner.specialist(), new Span(now.minus(BACK), now.plus(AHEAD)))) {
      calendar.event(
          taken.id(),
          taken.since(),
          taken.during().from(),
          taken.during().until(),
          Objects.requireNonNull(titles.get(language)));
    }
    return calendar.end();
  }
}
