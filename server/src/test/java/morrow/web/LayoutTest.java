package morrow.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What every page has, whatever it says.
class LayoutTest {
  private static final Pattern TAG = Pattern.compile("<(script|link|a)\\b[^>]*>");

  private final Pages pages =
      new Pages(WebSettings.DEFAULTS, List.of(Web.class), new Assets(), null);

  @ParameterizedTest
  @EnumSource(Language.class)
  void theExitIsTheFirstThingTheKeyboardReaches(Language language) {
    assertThat(tags(language, "a").getFirst())
        .contains("data-exit", "href=\"https://www.wikipedia.org/\"", "rel=\"noreferrer\"");
  }

  @Test
  void theGuardIsTheFirstScriptAndThePageWaitsForIt() {
    String page = page(Language.EN);
    assertThat(tags(Language.EN, "script").getFirst())
        .contains("/assets/guard-")
        .doesNotContain("async", "defer", "module");
    assertThat(page.indexOf("<script")).isLessThan(page.indexOf("<link"));
  }

  /// A year or an age in what somebody wrote would be called by one touch. Numbers that are meant to be called are links.
  @Test
  void noNumberInATextBecomesALinkByItself() {
    assertThat(page(Language.EN))
        .contains("<meta name=\"format-detection\" content=\"telephone=no\">");
  }

  /// A browser that knows the integrity policy blocks a script without a hash, and one that is not fetched by CORS.
  @Test
  void everyScriptCanPassTheIntegrityPolicy() {
    assertThat(tags(Language.EN, "script"))
        .isNotEmpty()
        .allSatisfy(script ->
            assertThat(script)
                .containsPattern("integrity=\"sha384-[A-Za-z0-9+/]{64}\"")
                .containsPattern("type=\"module\"|crossorigin=\"anonymous\""));
  }

  @Test
  void nothingIsInlineAndNothingComesFromElsewhere() {
    String page = page(Language.EN);
    assertThat(page).doesNotContain("<style", " style=", " onclick", "javascript:");
    assertThat(page).doesNotContainPattern("<script(?![^>]*\\bsrc=)");
    assertThat(page).doesNotContainPattern("(src|<link[^>]*href)=\"(https?:)?//");
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void aPageSaysItsLanguageAndLeadsToTheOthersAndToTheHelplines(Language language) {
    assertThat(page(language))
        .contains("<html lang=\"" + language.code() + "\" dir=\"ltr\"")
        .contains("href=\"/" + language.code() + "/helplines\"");
    for (Language other : Language.values()) {
      assertThat(tags(language, "link"))
          .anyMatch(link ->
              link.contains("hreflang=\"" + other.code() + "\"")
                  && link.contains("href=\"/" + other.code() + "/some/page\""));
      assertThat(tags(language, "a")).anyMatch(a -> a.contains("hreflang=\"" + other.code()));
    }
  }

  private List<String> tags(Language language, String name) {
    return TAG.matcher(page(language))
        .results()
        .map(MatchResult::group)
        .filter(tag -> tag.startsWith("<" + name + " "))
        .toList();
  }

  private String page(Language language) {
    byte[] page =
        pages.render(
            "web/Refused.jte",
            pages.page(language, "/some/page"),
            Map.of("status", 404, "incident", ""));
    return new String(page, StandardCharsets.UTF_8);
  }
}
