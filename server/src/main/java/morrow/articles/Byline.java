package morrow.articles;

/// Whose name stands under a piece.
///
/// @param stands whether the name leads to a profile: not while the specialist sees nobody
public record Byline(String slug, String name, boolean stands) {}
