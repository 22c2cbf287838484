package morrow.review;

/// What somebody does, by the numbers of the pieces and reviewers.
sealed interface Step {
  record Send(int piece, String text) implements Step {}

  record Ask(int reviewer, int piece, String text) implements Step {}

  record Reply(int piece, String text) implements Step {}

  /// A decision about the version that was looked at.
  record Decide(int reviewer, int piece, About about, long version, Decision decision)
      implements Step {}

  record Report(int piece, String words) implements Step {}

  /// The specialist among the reviewers is suspended or verified again.
  record Standing(boolean verified) implements Step {}

  record Withdraw(int piece) implements Step {}
}
