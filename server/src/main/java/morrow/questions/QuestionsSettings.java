package morrow.questions;

import java.time.Duration;

/// How much one account may write. A change of what was written counts like something new, since somebody has to read it again.
public record QuestionsSettings(Allowance question, Allowance followUp, Allowance answer) {
  /// So many at once, and one more after some time.
  public record Allowance(int atOnce, Duration oneMoreEach) {
    public Allowance {
      if (atOnce < 1 || oneMoreEach.isNegative() || oneMoreEach.isZero()) {
        throw new IllegalArgumentException(
            "questions: at-once has to be 1 or more, and one-more-each a time such as 12h.");
      }
    }
  }

  public static final QuestionsSettings DEFAULTS =
      new QuestionsSettings(
          new Allowance(3, Duration.ofHours(12)),
          new Allowance(20, Duration.ofMinutes(72)),
          new Allowance(30, Duration.ofMinutes(48)));
}
