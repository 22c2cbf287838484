package morrow.search;

import java.util.List;

/// What comes of a search.
public sealed interface Answer {
  /// What was found.
  ///
  /// @param total how many fit best; more may fit less well
  /// @param page from 1
  /// @param spellings words that were looked for instead of some that nothing holds
  record Results(List<Result> results, int total, int page, List<String> spellings)
      implements Answer {
    public int pages() {
      return Math.min(Asked.LAST_PAGE, (total + Asked.SIZE - 1) / Asked.SIZE);
    }
  }

  /// Nothing was typed, or only words that stand in every text.
  record NothingAsked(boolean typed) implements Answer {}

  /// Too many search at once, or it took too long.
  record Busy() implements Answer {}

  /// The database does not answer.
  record Away() implements Answer {}

  /// One of the pieces found.
  record Result(Found found, Excerpt title, Excerpt excerpt, boolean sample) {}
}
