package morrow.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Computes the contrast of every pair of colours that the style puts together, by the formula of WCAG 2.2.
class StyleTest {
  private static final Pattern COLOUR = Pattern.compile("--([a-z-]+): (#[0-9a-f]{6});");

  @ParameterizedTest
  @CsvSource({
    // text on its ground: 4.5
    "ink, paper, 4.5",
    "ink, raised, 4.5",
    "ink, tint, 4.5",
    "ink, alarm-tint, 4.5",
    "soft, paper, 4.5",
    "soft, raised, 4.5",
    "soft, tint, 4.5",
    "accent, paper, 4.5",
    "accent, raised, 4.5",
    "accent, tint, 4.5",
    "accent, alarm-tint, 4.5",
    "accent-strong, paper, 4.5",
    "accent-strong, tint, 4.5",
    "on-accent, accent, 4.5",
    "on-accent, accent-strong, 4.5",
    "alarm, paper, 4.5",
    "alarm, raised, 4.5",
    "alarm, alarm-tint, 4.5",
    "paper, ink, 4.5",
    // borders of fields and the ring around what has the focus: 3
    "line, paper, 3",
    "line, raised, 3",
    "accent, paper, 3",
    "alarm, raised, 3",
  })
  void coloursThatStandTogetherCanBeToldApart(String front, String back, double atLeast)
      throws IOException {
    for (Map<String, String> colours : schemes()) {
      assertThat(contrast(colour(colours, front), colour(colours, back)))
          .as(front + " on " + back + " in " + colours)
          .isGreaterThanOrEqualTo(atLeast);
    }
  }

  /// Light, and light with what dark changes.
  private static List<Map<String, String>> schemes() throws IOException {
    String style = Files.readString(Path.of("src/main/java/morrow/web/morrow.css"));
    int dark = style.indexOf("prefers-color-scheme: dark");
    int afterDark = style.indexOf("*, ::before");
    Map<String, String> light = colours(style.substring(0, dark));
    Map<String, String> changed = colours(style.substring(dark, afterDark));
    assertThat(changed.keySet()).isEqualTo(light.keySet());
    return List.of(light, changed);
  }

  private static Map<String, String> colours(String part) {
    Map<String, String> colours = new HashMap<>();
    COLOUR
        .matcher(part)
        .results()
        .forEach((MatchResult found) -> colours.put(found.group(1), found.group(2)));
    return colours;
  }

  private static String colour(Map<String, String> colours, String name) {
    return Optional.ofNullable(colours.get(name)).orElseThrow();
  }

  private static double contrast(String one, String other) {
    double a = luminance(one);
    double b = luminance(other);
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  }

  private static double luminance(String colour) {
    return 0.2126 * channel(colour, 1) + 0.7152 * channel(colour, 3) + 0.0722 * channel(colour, 5);
  }

  private static double channel(String colour, int at) {
    double value = Integer.parseInt(colour.substring(at, at + 2), 16) / 255.0;
    return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
  }
}
