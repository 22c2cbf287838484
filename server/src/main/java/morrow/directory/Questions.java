package morrow.directory;

import java.util.List;
import morrow.helplines.Country;
import morrow.web.Page;

/// The finder's questions with the answers one can choose.
///
/// @param countries with helplines
public record Questions(Ranking everybody, List<Country> countries) {
  /// The answers of a filter that somebody in the directory has.
  public List<Choices.Choice> choices(String filter, Page page) {
    return everybody.choices(page).words().getOrDefault(filter, List.of());
  }
}
