package morrow.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// What an article rests on is put in without a mouse, and an article stands in two languages.
class ReferencesTest extends JourneyTest {
  private static final String CSL =
      """
      [{"type": "book", "title": "Attached and apart", "author": [{"family": "Lindgren", "given": "Maja"}],
        "issued": {"date-parts": [[2001]]}, "publisher": "Harbour Press"},
       {"type": "book", "author": [{"family": "Nameless", "given": "N."}]}]
      """;

  private static final String RIS =
      """
      TY  - JOUR
      AU  - Okafor, Chidi
      TI  - Who remembers the dentist
      JO  - Journal of Households
      PY  - 2015
      VL  - 4
      ER  -
      """;

  @Test
  void worksAreTypedAndPastedWithNothingButTheKeyboardAndABadPasteLosesNothing() throws Exception {
    Device device = with(Device.narrow(ColorScheme.LIGHT));
    WritingPage writing =
        WritingPage.of(SeenSpecialist.in(installation(), "Vera Lake"), device, installation());
    Page page = writing.page();
    Locator works = page.locator("ol.works > li");
    KeyboardOnlyTest.pressButton(page, "Write an article");
    writing.space().seesHeading("Article");
    KeyboardOnlyTest.typeInto(page, "Title", "What it rests on");

    KeyboardOnlyTest.pressButton(page, "Type one in");
    assertThat(writing.space().field("What is it?")).isFocused();
    KeyboardOnlyTest.typeInto(page, "Who wrote it", "Aviv, Noa");
    KeyboardOnlyTest.typeInto(page, "DOI", "not a DOI");
    page.keyboard().press("Enter");
    assertThat(writing.space().field("Title of the work")).isFocused();
    assertThat(page.getByText("Please give it a title.")).isVisible();
    page.keyboard().type("A list of everything");
    KeyboardOnlyTest.typeInto(page, "Year", "2024");
    page.keyboard().press("Enter");
    assertThat(writing.space().field("DOI")).isFocused();
    assertThat(page.getByText("A DOI looks like this")).isVisible();
    page.keyboard().press("ControlOrMeta+a");
    page.keyboard().type("10.1037/0022-3514.61.2.226");
    page.keyboard().press("Enter");
    assertThat(works).hasCount(1);
    assertThat(works.first()).containsText("A list of everything");
    assertThat(writing.space().button("Type one in")).isFocused();

    Locator pasted = writing.space().field("Paste references");
    paste(page, "A book that I once read.");
    assertThat(page.getByText("This cannot be read as CSL-JSON, BibTeX or RIS.")).isVisible();
    assertThat(pasted).hasValue("A book that I once read.");
    assertThat(works).hasCount(1);
    paste(page, WritingPage.BIBTEX);
    assertThat(works).hasCount(2);
    assertThat(pasted).hasValue("");
    assertThat(page.getByText("This cannot be read as CSL-JSON")).hasCount(0);
    paste(page, RIS);
    assertThat(works).hasCount(3);
    assertThat(works.last()).containsText("Okafor");

    // One of two is none: the other is taken, and what was pasted stays to be mended.
    paste(page, CSL);
    assertThat(works).hasCount(4);
    assertThat(works.last()).containsText("Attached and apart");
    assertThat(page.getByText("A reference cannot be used as it is: one without a title"))
        .isVisible();
    assertThat(pasted).hasValue(CSL);
    paste(page, CSL);
    assertThat(page.getByText("No new reference was found.")).isVisible();
    assertThat(works).hasCount(4);

    back(page, writing.space().button("Name it in the text: Lindgren, 2001"));
    page.keyboard().press("Enter");
    assertThat(writing.space().field("Text"))
        .hasValue(Pattern.compile("\\s*\\[@lindgren2001]\\s*"));
    assertThat(writing.space().field("Text")).isFocused();
    writing.seesSaved();
    assertThat(page.evaluate("document.documentElement.scrollWidth"))
        .as("nothing is wider than the window")
        .isEqualTo(320);
  }

  /// In place of what stands in the field, as from a clipboard.
  private static void paste(Page page, String text) {
    back(page, page.getByLabel("Paste references"));
    page.keyboard().press("ControlOrMeta+a");
    page.keyboard().insertText(text);
    KeyboardOnlyTest.pressButton(page, "Take them over");
  }

  /// Against the order of the page, as one goes back to what one has just left.
  private static void back(Page page, Locator to) {
    for (int i = 0; i < 20; i++) {
      if (Boolean.TRUE.equals(to.evaluate("element => element === document.activeElement"))) {
        return;
      }
      page.keyboard().press("Shift+Tab");
    }
    throw new AssertionError(to + " cannot be reached with Shift and Tab");
  }

  @Test
  void anArticleInTwoLanguagesLeadsFromEachToTheOther() throws Exception {
    WritingPage writing =
        WritingPage.of(
            SeenSpecialist.in(installation(), "Tessa Bright"),
            with(Device.desktop()),
            installation());
    writing.begin("an article");
    writing.writeArticle("Two questions, one answer", "Two questions [@bartholomew1991].");
    writing.send("Send it for review", "You see here when it was read.");
    writing.toList();
    writing.begin("an article");
    writing.space().field("Language").selectOption("de");
    writing.space().field("Translation of").selectOption("Two questions, one answer");
    writing.writeArticle("Zwei Fragen, eine Antwort", "Zwei Fragen [@bartholomew1991].");
    writing.send("Send it for review", "You see here when it was read.");

    ReviewPage review = ReviewPage.of(with(Device.desktop()), installation());
    review.open("Two questions, one answer");
    review.approve();
    Page visitor = with(new Device(Device.size(360, 740).setJavaScriptEnabled(false))).page();
    visitor.navigate(installation().at("en/articles/two-questions-one-answer").toString());
    assertThat(visitor.locator("link[hreflang=de]")).hasCount(0);
    review.open("Zwei Fragen, eine Antwort");
    review.approve();

    visitor.reload();
    assertThat(visitor.locator("head link[hreflang=de]"))
        .hasAttribute("href", "/de/articles/zwei-fragen-eine-antwort");
    visitor.locator("main").getByText("Deutsch").click();
    assertThat(visitor.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
        .hasText("Zwei Fragen, eine Antwort");
    assertThat(visitor.locator("html")).hasAttribute("lang", "de");
    assertThat(visitor.locator("head link[hreflang=en]"))
        .hasAttribute("href", "/en/articles/two-questions-one-answer");
    visitor.locator("main").getByText("English").click();
    assertThat(visitor.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
        .hasText("Two questions, one answer");

    writing.toList();
    writing.open("Zwei Fragen, eine Antwort");
    assertThat(writing.space().field("Translation of").locator("option:checked"))
        .hasText("Two questions, one answer");
    writing.withdraw();
    visitor.reload();
    assertThat(visitor.locator("head link[hreflang=de]")).hasCount(0);
  }
}
