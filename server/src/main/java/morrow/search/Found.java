package morrow.search;

import morrow.web.Language;

/// A piece in a list.
///
/// @param address of its page, with the language
public record Found(
    Kind kind, String slug, Language language, String title, String summary, String address) {
  static Found of(Kind kind, String slug, Language language, String title, String summary) {
    return new Found(kind, slug, language, title, summary, "/" + language.code() + kind.path(slug));
  }
}
