package morrow.journeys;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Takes the screenshots that README and docs show. Not a test, so its name keeps it out of a run of all: `./morrow screens`.
class Screens extends JourneyTest {
  private static final Path FOLDER =
      Path.of(System.getProperty("morrow.screens", "target/screens"));

  private enum Window {
    PHONE(360, 740),
    DESKTOP(1280, 860);

    private final int width;
    private final int height;

    Window(int width, int height) {
      this.width = width;
      this.height = height;
    }
  }

  @Test
  void takeAll() throws Exception {
    SampleReading.loadInto(installation());
    for (Window window : Window.values()) {
      for (ColorScheme colours : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
        publicPages(window, colours);
        reading(window, colours);
        writing(window, colours);
        privateSpace(window, colours);
      }
    }
  }

  private Device device(Window window, ColorScheme colours) {
    Browser.NewContextOptions options = Device.size(window.width, window.height);
    return with(new Device(options.setColorScheme(colours).setDeviceScaleFactor(1.5)));
  }

  private void publicPages(Window window, ColorScheme colours) {
    Page page = device(window, colours).page();
    page.navigate(installation().at("en/").toString());
    take(page, "home-top", window, colours, false);
    for (String path :
        List.of(
            "en/",
            "de/",
            "en/protection",
            "en/helplines",
            "en/helplines/DE",
            "en/specialists",
            "en/where-to-start",
            "en/first-consultation",
            "en/for-specialists",
            "en/nowhere")) {
      page.navigate(installation().at(path).toString());
      take(
          page,
          path.equals("en/")
              ? "home"
              : path.replace("en/", "").replace("de/", "home-de").replace('/', '-'),
          window,
          colours,
          !path.contains("nowhere"));
    }
  }

  private void reading(Window window, ColorScheme colours) {
    Page page = device(window, colours).page();
    for (String path : SampleReading.PAGES) {
      page.navigate(installation().at(path).toString());
      take(page, "reading-" + path.replace('/', '-'), window, colours, true);
    }
  }

  private void writing(Window window, ColorScheme colours) throws Exception {
    SeenSpecialist specialist = SeenSpecialist.in(installation(), "Ada " + window + " " + colours);
    WritingPage writing = WritingPage.of(specialist, device(window, colours), installation());
    writing.begin("an article");
    writing.writeArticle(
        "Four drawings of closeness", "Two questions make four answers.\n\n## The first question");
    writing.space().field("Text").focus();
    take(writing.page(), "writing-article", window, colours, false);
    writing.toList();
    take(writing.page(), "writing-list", window, colours, false);
  }

  private void privateSpace(Window window, ColorScheme colours) {
    SpacePage space = SpacePage.open(device(window, colours), installation());
    Page page = space.page();
    space.seesHeading("Open your space");
    take(page, "space-open", window, colours, false);
    space.button("I am new here").click();
    space.field("Passphrase").pressSequentially("mother and dog");
    page.getByText(
            java.util.regex.Pattern.compile("Not strong enough yet|easy to guess|Strong enough"))
        .first()
        .waitFor();
    take(page, "space-sign-up", window, colours, true);
    space.button("I have a space already").click();
    space.signUp(newHandle());
    space.seesHeading("Your entries");
    take(page, "space-empty", window, colours, false);
    write(
        space,
        "2026-10-30",
        "Filed both tax returns, found the missing receipt, called the office twice. At dinner I was told that the form had been easy.");
    write(
        space,
        "2026-11-14",
        "Did not answer at once. Wrote the reply, put it away, went for a walk. It was shorter when I came back.");
    write(
        space,
        "2026-11-20",
        "Called an old friend from school. We talked for an hour, as if no time had passed. She asked when I would come by.");
    take(page, "space-entries", window, colours, false);
    space
        .entry("Did not answer")
        .getByRole(com.microsoft.playwright.options.AriaRole.BUTTON)
        .click();
    take(page, "space-editor", window, colours, false);
    space.done();
    space.toAccount();
    take(page, "space-account", window, colours, true);
    space.button("Lock").click();
    space.seesHeading("Locked");
    take(page, "space-locked", window, colours, false);
  }

  private static void write(SpacePage space, String day, String text) {
    space.write(text, "Saved");
    space.field("Day").fill(day);
    space.field("Day").blur();
    space.seesSaving("Saved");
    space.done();
  }

  private static void take(
      Page page, String name, Window window, ColorScheme colours, boolean whole) {
    String file =
        name
            + "-"
            + window.name().toLowerCase(java.util.Locale.ROOT)
            + "-"
            + colours.name().toLowerCase(java.util.Locale.ROOT)
            + ".png";
    page.screenshot(new Page.ScreenshotOptions().setPath(FOLDER.resolve(file)).setFullPage(whole));
  }
}
