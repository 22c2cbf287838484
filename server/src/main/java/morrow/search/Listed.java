package morrow.search;

/// A piece in a list of pages, with the mark of a sample.
public record Listed(Found found, boolean sample) {}
