package morrow.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import morrow.client.account.Account;
import morrow.web.Audience;
import org.junit.jupiter.api.Test;

/// A story from being sent to being public and being taken down: a writer, an operator and a specialist who review, and a reader.
class TwoReviewersTest extends JourneyTest {
  private static final String TITLE = "The house with the blue door";
  private static final String TEXT =
      "For eleven years I kept the calendar of two lives. I knew every birthday, every appointment, every bill. One evening I put"
          + " the calendar on the table and did not explain it. Nothing happened for three weeks, and that told me what I"
          + " had not wanted to know.";

  @Test
  void aStoryIsReadByTwoPublishedReportedAndTakenDown() throws Exception {
    SeenSpecialist ada = SeenSpecialist.in(installation(), "Ada Brook");
    SpacePage writer = SpacePage.open(with(Device.phone()), installation());
    writer.signUp(newHandle());
    writer.seesHeading("Your entries");
    String piece = send(writer);

    SpacePage operator = operatorAtWork();
    names(operator, "Ada Brook");
    to(operator, "What waits", "To be reviewed");
    open(operator, TITLE);
    assertThat(operator.page().getByText(TEXT)).isVisible();
    assertThat(operator.page().getByText("Doing all the work that nobody sees")).isVisible();
    aReasonOutlivesALock(operator);
    operator.field("Ask the writer").fill("Could the door have another colour?");
    operator.button("Send the question").click();
    assertThat(operator.page().getByText("The question is stored.")).isVisible();

    assertThat(mine(writer)).contains("\"asked\"", "Could the door have another colour?");
    replies(writer, piece, "It can stay. Nobody knows it.");

    operator.button("Back to what waits").click();
    open(operator, TITLE);
    assertThat(operator.page().getByText("It can stay. Nobody knows it.")).isVisible();
    choose(operator, "approve");
    operator.button("Approve").click();
    operator.seesHeading("To be reviewed");
    assertThat(operator.page().getByText("A second person has to approve it too.")).isVisible();
    assertThat(line(operator, TITLE)).containsText("you approved, a second person is needed");
    assertThat(mine(writer)).contains("\"waiting\"");

    SpacePage specialist = SpacePage.open(with(Device.desktop()), installation());
    specialist.signIn(ada.handle(), Someone.PASSPHRASE);
    specialist.passSecondStep(ada::code);
    specialist.button("Review").click();
    specialist.seesHeading("To be reviewed");
    assertThat(line(specialist, TITLE)).not().containsText("approved");
    open(specialist, TITLE);
    assertThat(specialist.page().getByText("Neither sees what the other thinks")).isVisible();
    specialist.button("Decide").click();
    specialist.seesMistake("Please choose a decision.");
    choose(specialist, "approve");
    specialist.button("Approve").click();
    assertThat(specialist.page().getByText("Approved. Everybody can read it now.")).isVisible();

    Page reader = readerWithoutScripts();
    reader.navigate(installation().at("en/stories").toString());
    reader.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(TITLE)).click();
    assertThat(reader.getByText("For eleven years")).isVisible();
    reports(reader);

    open(operator, specialist);
    takesDown(operator);
    choose(specialist, "dismiss");
    specialist.field("A note for who reviews later, if you want").fill("It seems fine to me.");
    specialist.button("Leave it as it is").click();
    assertThat(specialist.page().getByText("Somebody else was faster")).isVisible();
    assertThat(specialist.page().getByText("It seems fine to me.")).isVisible();
    specialist.button("Delete what you typed").click();
    assertThat(specialist.page().getByText("It seems fine to me.")).hasCount(0);
    assertThat(specialist.page().locator("p.state.grave")).hasText("Taken down");

    reader.navigate(installation().at("en/stories").toString());
    assertThat(reader.getByText(TITLE)).hasCount(0);
    assertThat(mine(writer)).contains("\"taken-down\"", "the blue door");
    assertThat(mine(writer)).doesNotContain("I know this house");
  }

  /// What was typed is locked with the space and comes back with it, and so does the case that was open.
  private static void aReasonOutlivesALock(SpacePage operator) {
    String reason = "Please leave the colour of the door out.";
    choose(operator, "return");
    operator.field("Reason").fill(reason);
    assertThat(operator.page().getByText("Saved, locked, in your private space.")).isVisible();
    operator.button("Lock").click();
    assertThat(operator.field("Passphrase")).isVisible();
    assertThat(operator.page().content()).doesNotContain(reason, TEXT, TITLE);
    operator.field("Passphrase").fill(Someone.PASSPHRASE);
    operator.button("Unlock").click();
    operator.seesHeading(TITLE);
    assertThat(operator.field("Reason")).hasValue(reason);

    operator.button("Back to what waits").click();
    assertThat(line(operator, TITLE)).containsText("you have begun to write");
    open(operator, TITLE);
    assertThat(operator.field("Reason")).hasValue(reason);
    operator.field("Reason").fill("");
    operator.button("Back to what waits").click();
    assertThat(line(operator, TITLE)).not().containsText("you have begun to write");
    open(operator, TITLE);
  }

  /// The room of stories is another journey's; what is sent from there is this.
  private static String send(SpacePage writer) {
    return String.valueOf(
        writer
            .page()
            .evaluate(
                """
                async ([request, title, text]) => {
                  const answer = await fetch('/api/stories/send', {
                    method: 'POST',
                    headers: { 'Content-Type': 'application/json', 'Morrow-Request': '1' },
                    body: JSON.stringify({ request, language: 'en', penName: 'Willow', title, text, topics: ['unseen-work'] }),
                  });
                  if (!answer.ok) throw new Error(await answer.text());
                  return (await answer.json()).id;
                }
                """,
                new String[] {UUID.randomUUID().toString(), TITLE, TEXT}));
  }

  /// What the writer may know, as the server tells it.
  private static String mine(SpacePage writer) {
    return String.valueOf(
        writer
            .page()
            .evaluate("async () => JSON.stringify(await (await fetch('/api/my-reviews')).json())"));
  }

  private static void replies(SpacePage writer, String piece, String text) {
    writer
        .page()
        .evaluate(
            """
            async ({ piece, text }) => {
              const answer = await fetch('/api/my-reviews/reply', {
                method: 'POST',
                headers: { 'Content-Type': 'application/json', 'Morrow-Request': '1' },
                body: JSON.stringify({ matter: 'story', id: piece, text }),
              });
              if (!answer.ok) throw new Error(await answer.text());
            }
            """,
            Map.of("piece", piece, "text", text));
  }

  private SpacePage operatorAtWork() {
    SpacePage space = SpacePage.open(with(Device.desktop()), installation());
    Someone someone = new Someone(installation());
    try (Account account = someone.account(Audience.OPERATOR)) {
      space.signIn(account.handle(), Someone.PASSPHRASE);
    }
    space.passSecondStep(() -> someone.app().code(Instant.now().plusSeconds(30)));
    space.seesHeading("Applications");
    space.button("Review").click();
    space.seesHeading("To be reviewed");
    return space;
  }

  private static void names(SpacePage operator, String name) {
    to(operator, "Who reviews", "Who reviews");
    operator.field("Name of a verified specialist").fill(name);
    operator.button("Search").click();
    operator.button("Let " + name + " review").click();
    assertThat(operator.page().getByText(name + " reviews from now on.")).isVisible();
  }

  private static void to(SpacePage of, String screen, String heading) {
    of.page()
        .getByRole(
            AriaRole.NAVIGATION, new Page.GetByRoleOptions().setName("Review").setExact(true))
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(screen).setExact(true))
        .click();
    of.seesHeading(heading);
  }

  private static Locator line(SpacePage of, String title) {
    return of.page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(title));
  }

  private static void open(SpacePage of, String title) {
    line(of, title).click();
    of.seesHeading(title);
  }

  private static void choose(SpacePage of, String decision) {
    of.page().locator("input[value=" + decision + "]").check();
  }

  private Page readerWithoutScripts() {
    return with(new Device(Device.size(360, 740).setJavaScriptEnabled(false))).page();
  }

  private static void reports(Page reader) {
    reader.locator("main a[href*='/report?']").click();
    assertThat(reader.locator("h1")).hasText("Report this");
    reader.getByLabel("Somebody could be recognised in it").check();
    reader.getByLabel("Would you like to add something?").fill("I know this house.");
    reader.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Send")).click();
    assertThat(reader.locator("h1")).hasText("Thank you. It has been sent");
  }

  /// Both look at what was reported.
  private static void open(SpacePage first, SpacePage second) {
    to(first, "What waits", "To be reviewed");
    first.page().getByLabel("Show").selectOption("story");
    second.page().getByLabel("Show").selectOption("story");
    assertThat(line(first, TITLE)).containsText("Reported");
    open(first, TITLE);
    open(second, TITLE);
    assertThat(first.page().getByText("I know this house.")).isVisible();
  }

  private static void takesDown(SpacePage operator) {
    choose(operator, "take-down");
    operator.button("Could be recognised").click();
    operator.button("Take down").click();
    operator.seesMistake("Please fill in what stands in square brackets.");
    Locator reason = operator.field("Reason");
    reason.fill(reason.inputValue().replaceAll("\\[[^]]*]", "the blue door"));
    operator.button("Take down").click();
    assertThat(operator.page().getByText("Taken down. The writer sees your reason.")).isVisible();
  }
}
