package morrow.bench;

import java.math.BigDecimal;
import java.math.MathContext;

/// One measured number and its goal.
///
/// @param name lower-case words with hyphens
/// @param unit without a space
public record Figure(String name, double value, String unit, Goal goal) {
  private static final MathContext DIGITS = new MathContext(3);

  public Figure {
    if (!name.matches("[a-z0-9]+(-[a-z0-9]+)*") || !unit.matches("\\S+")) {
      throw new IllegalArgumentException("a figure's line is read by its spaces: " + name);
    }
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException(name + " was not measured");
    }
  }

  public boolean isMet() {
    return goal.isMetBy(value);
  }

  /// `NAME VALUE UNIT goal GOAL ok|short`. The comparison is made before rounding.
  public String line() {
    return "%s %s %s goal %s %s"
        .formatted(name, written(value), unit, written(goal.number()), isMet() ? "ok" : "short");
  }

  /// Three digits that count, and never fewer than the whole ones.
  private static String written(double number) {
    BigDecimal exact = BigDecimal.valueOf(number);
    BigDecimal rounded =
        Math.abs(number) >= 100
            ? exact.setScale(0, java.math.RoundingMode.HALF_UP)
            : exact.round(DIGITS);
    return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
  }
}
