package morrow.journeys;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Instant;
import morrow.client.account.Account;
import morrow.web.Audience;

/// The room in which is read what waits to be public, by its words.
final class ReviewPage {
  private final SpacePage space;

  private ReviewPage(SpacePage space) {
    this.space = space;
  }

  /// The room of a new operator who signs in on a device.
  static ReviewPage of(Device device, Installation installation) {
    SpacePage space = SpacePage.open(device, installation);
    Someone someone = new Someone(installation);
    try (Account account = someone.account(Audience.OPERATOR)) {
      space.signIn(account.handle(), Someone.PASSPHRASE);
    }
    space.passSecondStep(() -> someone.app().code(Instant.now().plusSeconds(30)));
    space.seesHeading("Applications");
    ReviewPage review = new ReviewPage(space);
    review.look();
    return review;
  }

  /// What waits now.
  void look() {
    space.button("Operator").click();
    space.button("Review").click();
    space.seesHeading("To be reviewed");
  }

  void open(String title) {
    page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(title)).click();
    space.seesHeading(title);
  }

  void approve() {
    page().locator("input[value=approve]").check();
    space.button("Approve").click();
    space.seesHeading("To be reviewed");
  }

  void giveBack(String reason) {
    page().locator("input[value=return]").check();
    space.field("Reason").fill(reason);
    space.button("Give back").click();
    space.seesHeading("To be reviewed");
  }

  Page page() {
    return space.page();
  }
}
