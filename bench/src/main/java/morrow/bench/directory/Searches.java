package morrow.bench.directory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/// Two thousand different searches of two to five filters, in several zones and on several pages, as a script for wrk.
final class Searches {
  private static final int COUNT = 2_000;
  private static final List<String> ZONES =
      List.of("Europe/Berlin", "Europe/London", "America/New_York", "Asia/Tokyo");

  private Searches() {}

  static Path script(Path folder) throws IOException {
    Random random = new Random(42);
    Set<String> paths = new LinkedHashSet<>();
    while (paths.size() < COUNT) {
      paths.add(
          "\"/" + (random.nextBoolean() ? "en" : "de") + "/specialists?" + query(random) + "\"");
    }
    return Files.writeString(
        folder.resolve("searches.lua"),
        """
        local paths = { %s }
        local at = 0
        request = function()
          at = at %% #paths + 1
          return wrk.format("GET", paths[at])
        end
        """
            .formatted(String.join(",\n", paths)));
  }

  /// As the page itself writes it: sorted, nothing twice.
  private static String query(Random random) {
    Set<String> fields = new LinkedHashSet<>();
    pick(
        random,
        fields,
        "topic",
        1 + random.nextInt(3),
        "leaving",
        "after",
        "control",
        "grief",
        "guilt",
        "money",
        "home",
        "contact");
    pick(random, fields, "language", 1, "en", "de", "tr", "fr");
    if (random.nextBoolean()) {
      pick(random, fields, "way", 1, "phone", "video", "in-person");
    }
    if (random.nextInt(3) == 0) {
      pick(random, fields, "approach", 1, "systemic", "cognitive", "trauma");
    }
    if (random.nextInt(3) == 0) {
      fields.add("fee=" + (40 + 20 * random.nextInt(3)) + "-eur");
    }
    if (random.nextBoolean()) {
      fields.add("free=week");
    }
    if (random.nextInt(4) == 0) {
      fields.add("page=" + (2 + random.nextInt(2)));
    }
    fields.add("zone=" + ZONES.get(random.nextInt(ZONES.size())));
    List<String> sorted = new ArrayList<>(fields);
    Collections.sort(sorted);
    return String.join("&", sorted);
  }

  private static void pick(
      Random random, Set<String> fields, String name, int count, String... words) {
    for (int i = 0; i < count; i++) {
      fields.add(name + "=" + words[random.nextInt(words.length)]);
    }
  }
}
