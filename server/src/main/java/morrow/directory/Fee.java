package morrow.directory;

import java.util.Currency;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What an hour after the first consultation may cost at most. Sums in two currencies are never compared, so a fee above
/// nothing names its own.
///
/// @param most in whole units of the currency
/// @param currency null exactly when `most` is zero
record Fee(int most, @Nullable Currency currency) {
  static final Fee NOTHING = new Fee(0, null);

  private static final int LARGEST = 100_000;
  private static final Pattern WORD = Pattern.compile("([1-9][0-9]{0,5})-([a-z]{3})");

  Fee {
    if (most < 0 || most > LARGEST || (most == 0) != (currency == null)) {
      throw new IllegalArgumentException("no fee: " + most + " " + currency);
    }
  }

  /// Reads `0` or `80-eur`.
  static Optional<Fee> of(String word) {
    if (word.equals("0")) {
      return Optional.of(NOTHING);
    }
    Matcher parts = WORD.matcher(word);
    if (!parts.matches() || Integer.parseInt(parts.group(1)) > LARGEST) {
      return Optional.empty();
    }
    try {
      Currency currency = Currency.getInstance(parts.group(2).toUpperCase(Locale.ROOT));
      return Optional.of(new Fee(Integer.parseInt(parts.group(1)), currency));
    } catch (IllegalArgumentException noSuchCurrency) {
      return Optional.empty();
    }
  }

  String word() {
    return currency == null
        ? "0"
        : most + "-" + currency.getCurrencyCode().toLowerCase(Locale.ROOT);
  }

  /// Whether an hour can be had for this: a test of many, so what is the same for all is worked out once.
  Predicate<Listed> covers() {
    Currency asked = currency;
    if (asked == null) {
      return each -> each.cost() != null && each.cost().to() == 0;
    }
    long smallest = most * (long) Math.pow(10, Math.max(0, asked.getDefaultFractionDigits()));
    return each -> {
      Listed.Cost cost = each.cost();
      return cost != null
          && (cost.to() == 0 || (cost.currency().equals(asked) && cost.from() <= smallest));
    };
  }
}
