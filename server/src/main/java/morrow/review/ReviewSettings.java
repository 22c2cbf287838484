package morrow.review;

import java.time.Duration;
import morrow.accounts.GuessLimits.Limit;

/// What an operator can set about the review.
///
/// @param reportsFromAddress how many reports one network address may send; each try counts
/// @param reportsFromNeighbours how many the addresses around one may send together, of what is urgent and of what is not
/// @param reports how many come in from everywhere, of what is urgent and of what is not
/// @param acts how many decisions and questions one reviewer may send
/// @param repliesADay how many replies a writer may send to reviewers within a day
public record ReviewSettings(
    Limit reportsFromAddress,
    Limit reportsFromNeighbours,
    Limit reports,
    Limit acts,
    int repliesADay) {
  public static final ReviewSettings DEFAULTS =
      new ReviewSettings(
          new Limit(8, Duration.ofMinutes(10)),
          new Limit(16, Duration.ofMinutes(5)),
          new Limit(240, Duration.ofSeconds(15)),
          new Limit(60, Duration.ofSeconds(20)),
          20);

  public ReviewSettings {
    if (repliesADay < 1 || repliesADay > 1000) {
      throw new IllegalArgumentException(
          "review.replies-a-day: write a number from 1 to 1000; it is " + repliesADay + ".");
    }
  }
}
