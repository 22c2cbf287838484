package morrow.pennames;

import java.io.IOException;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import morrow.web.Audience;
import morrow.web.Call;
import morrow.web.Language;
import morrow.web.Problem;
import morrow.web.Routes;
import org.jdbi.v3.core.Jdbi;

/// Proposes pen names to who writes a story or asks a question. Which one is looked at leaves nothing behind.
public final class PenNamesFeature implements Routes.Feature {
  private static final int SHOWN = 6;

  private final PenNames names;
  private final RandomGenerator random = new SecureRandom();

  public PenNamesFeature(Jdbi database) {
    names = new PenNames(database);
  }

  /// The rules of taking a name, for who stores what it stands on.
  public PenNames names() {
    return names;
  }

  @Override
  public void routes(Routes routes) {
    routes.get("/api/pen-names", this::suggestions).to(Audience.PERSON);
  }

  private void suggestions(Call call) throws IOException {
    List<String> suggested = names.suggestions(language(call), random, SHOWN);
    call.json(Map.of("names", suggested));
  }

  private static Language language(Call call) {
    String code = call.query("language").orElse("");
    return Language.of(code)
        .orElseThrow(() -> Problem.malformed("The language is one that Morrow speaks."));
  }
}
