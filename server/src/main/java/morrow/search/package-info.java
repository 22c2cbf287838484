/// Finding what is published: search, topics, what to read next.
///
/// 1. A piece is put in by the transaction that publishes it and taken out by the one that withdraws it: search never shows what a page
///    does not, and a word that stands in no piece any more is forgotten with it ([morrow.search.Search]).
/// 2. What somebody searches for stands in no address, no log and no table.
/// 3. Whoever puts in or takes out holds the row of the language's shelf until the commit.
/// 4. From a piece about danger nothing leads to advice for a calm parting ([morrow.search.RelatedStore]).
@NullMarked
package morrow.search;

import org.jspecify.annotations.NullMarked;
