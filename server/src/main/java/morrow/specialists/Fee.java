package morrow.specialists;

import static java.util.Objects.requireNonNull;

import java.util.Currency;
import org.jspecify.annotations.Nullable;

/// What an hour costs after the first consultation. No fee at all means: by agreement.
///
/// @param from in the smallest unit of the currency; 0 is free
/// @param to null when it is one price
/// @param currency in three capital letters
public record Fee(Integer from, @Nullable Integer to, String currency) {
  private static final int MOST = 10_000_000;

  public Fee {
    requireNonNull(from);
    requireNonNull(currency);
    if (from < 0 || from > MOST || (to != null && (to < from || to > MOST))) {
      throw new IllegalArgumentException(
          "A fee is 0 or more, and its end is not below its beginning.");
    }
    try {
      Currency.getInstance(currency);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "A currency is three capital letters, for example EUR.", e);
    }
  }
}
