package morrow.samples;

/// How many pieces of the collection there are, each language counted.
record Figures(int articles, int posts, int stories, int questions) {}
