package morrow.directory;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import morrow.web.Audience;
import morrow.web.Call;
import morrow.web.Problem;
import morrow.web.Routes;

/// A specialist's profile. It is read from the database each time: who was suspended is not there.
final class ProfilePages implements Routes.Feature {
  private static final Pattern SLUG = Pattern.compile("[a-z0-9-]{3,60}");

  private final DirectoryStore store;
  private final InstantSource clock;

  ProfilePages(DirectoryStore store, InstantSource clock) {
    this.store = store;
    this.clock = clock;
  }

  @Override
  public void routes(Routes routes) {
    routes.page("/specialists/{slug}", this::profile, Audience.EVERYONE);
  }

  private void profile(Call call) {
    String slug = call.segment("slug");
    if (!SLUG.matcher(slug).matches()) {
      throw Problem.notFound();
    }
    Optional<ZoneId> zone =
        call.fields().getOrDefault("zone", List.of()).stream()
            .flatMap(name -> Search.zone(name).stream())
            .findFirst();
    Instant now = clock.instant();
    Profile profile = store.profile(slug, now, zone.orElse(null)).orElseThrow(Problem::notFound);
    call.page(
        200,
        "directory/Specialist.jte",
        Map.of("profile", profile),
        zone.map(asked -> "zone=" + asked.getId().replace("+", "%2B")).orElse(""));
  }
}
