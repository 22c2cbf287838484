package morrow.bench;

/// What a figure should reach.
public sealed interface Goal {
  /// The number of the goal, in the figure's unit.
  double number();

  boolean isMetBy(double value);

  /// Less is better.
  record Under(double number) implements Goal {
    @Override
    public boolean isMetBy(double value) {
      return value < number;
    }
  }

  /// More is better.
  record AtLeast(double number) implements Goal {
    @Override
    public boolean isMetBy(double value) {
      return value >= number;
    }
  }
}
