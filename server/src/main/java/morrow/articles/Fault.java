package morrow.articles;

/// What keeps a piece from being published.
///
/// @param word a stable word, as protocol/HTTP.md lists them
/// @param text a sentence that says what to do
/// @param about the place: the link, the mark or the reference; may be empty
public record Fault(String word, String text, String about) {
  static Fault of(String word, String text) {
    return new Fault(word, text, "");
  }
}
