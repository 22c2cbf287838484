package morrow.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Instant;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import morrow.client.account.CodeApp;

/// The private space as a person uses it: what is there to be seen, pressed and typed into, by its words.
final class SpacePage {
  /// Strong enough for the page, and the same in every journey that does not need another.
  static final String PASSPHRASE = "slow river under seven old bridges";

  private static final double KEYS_TAKE_MILLISECONDS = 60_000;
  private static final Pattern GROUP = Pattern.compile("Group (\\d)");

  private final Page page;

  private SpacePage(Page page) {
    this.page = page;
    page.setDefaultTimeout(30_000);
  }

  static SpacePage open(Device device, Installation installation) {
    device.page().navigate(installation.at("en/space").toString());
    return new SpacePage(device.page());
  }

  /// A page that shows the space already.
  static SpacePage of(Page page) {
    return new SpacePage(page);
  }

  Locator button(String name) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  Locator field(String label) {
    return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
  }

  void seesHeading(String heading) {
    assertThat(
            page.getByRole(
                AriaRole.HEADING, new Page.GetByRoleOptions().setName(heading).setLevel(1)))
        .isVisible(
            new com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions()
                .setTimeout(KEYS_TAKE_MILLISECONDS));
  }

  /// Makes an account and passes the check of the recovery code.
  ///
  /// @return the recovery code as it was shown
  String signUp(String handle) {
    button("I am new here").click();
    field("Handle").fill(handle);
    field("Passphrase").fill(PASSPHRASE);
    button("Make my space").click();
    return keepCode();
  }

  /// Reads the recovery code that is shown, and types the groups that are asked for.
  String keepCode() {
    seesHeading("Your recovery code");
    String code = page.locator("#recovery-code").innerText().replaceAll("\\s", "");
    button("I have kept it").click();
    seesHeading("A quick check");
    for (Locator label :
        page.locator("label").filter(new Locator.FilterOptions().setHasText(GROUP)).all()) {
      String name = label.innerText();
      var match = GROUP.matcher(name);
      if (match.find()) {
        field(name).fill(code.split("-", -1)[Integer.parseInt(match.group(1)) - 1]);
      }
    }
    button("Go on").click();
    return code;
  }

  void signIn(String handle, String passphrase) {
    seesHeading("Open your space");
    field("Handle").fill(handle);
    field("Passphrase").fill(passphrase);
    button("Open").click();
  }

  /// Makes the account of a specialist, up to the second step that has to be set up.
  void signUpAsSpecialist(String handle) {
    button("I am new here").click();
    field("Handle").fill(handle);
    field("Passphrase").fill(PASSPHRASE);
    page.getByText("I am a specialist").click();
    field("Make the account of a specialist").check();
    button("Make my space").click();
    keepCode();
    seesHeading("Set up a second step");
  }

  /// Sets up the app for codes that is asked for.
  CodeApp setUpApp() {
    button("Show the secret").click();
    CodeApp app = CodeApp.of(page.locator("#app-secret").innerText());
    field("Code from your app").fill(app.code(Instant.now()));
    button("Set it up").click();
    return app;
  }

  /// After the passphrase of a specialist or an operator.
  ///
  /// @param code made when it is asked for: each holds for half a minute
  void passSecondStep(Supplier<String> code) {
    seesHeading("One more step");
    field("Code from your app").fill(code.get());
    button("Go on").click();
  }

  /// Writes an entry and waits until the page says how far the saving is.
  void write(String text, String saving) {
    seesHeading("Your entries");
    button("Write").click();
    field("Text").fill(text);
    seesSaving(saving);
  }

  void seesSaving(String saving) {
    assertThat(page.locator("#saving"))
        .hasText(
            saving,
            new com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions()
                .setTimeout(30_000));
  }

  void done() {
    button("Done").click();
    seesHeading("Your entries");
  }

  Locator entry(String text) {
    return page.getByRole(AriaRole.LISTITEM).filter(new Locator.FilterOptions().setHasText(text));
  }

  void seesEntry(String text) {
    assertThat(entry(text)).hasCount(1);
  }

  void seesNoEntry(String text) {
    assertThat(entry(text)).hasCount(0);
  }

  void seesMistake(String text) {
    assertThat(page.getByRole(AriaRole.ALERT).filter(new Locator.FilterOptions().setHasText(text)))
        .isVisible();
  }

  void toAccount() {
    button("Account").click();
    seesHeading("Account");
  }

  Page page() {
    return page;
  }
}
