package morrow.pennames;

/// What became of taking a name.
public sealed interface Outcome {
  /// It belongs to the piece from now on.
  record Done(PenName name) implements Outcome {}

  /// Another piece has it or had it, or one that looks like it.
  record TakenBySomebody() implements Outcome {}

  /// It would lead to the account.
  record IsYourHandle() implements Outcome {}

  /// It cannot be a pen name.
  ///
  /// @param sentence says why
  record Unfit(String sentence) implements Outcome {}
}
