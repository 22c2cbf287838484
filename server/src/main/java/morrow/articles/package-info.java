/// What specialists write: articles, which analyse and have references, and posts, which are a thought.
///
/// 1. What visitors read stands in `published_writing`, made when it is published: no visit formats Markdown or a reference. Drafts
///    stand in other tables, which no public page reads.
/// 2. What is published or taken away is so on the page, in lists, in feeds and in search with one commit ([morrow.articles.Publishing]).
/// 3. What was reviewed is what is published: a submission names a revision, and that revision does not change any more
///    ([morrow.articles.Writing#isLatestKept]).
/// 4. Every change of one piece begins with a lock on its row ([morrow.articles.WritingStore#lock]) and names the version that its writer
///    saw. Of two windows the second is shown what the first left.
/// 5. An address is given with the first publication and never again to something else, even when what stood there is gone. Of what
///    is gone only a hash of the address is kept. Only the addresses of samples are free again when the collection is taken out.
/// 6. HTML comes out of Markdown in which HTML counts as words, and then passes a list of what is allowed ([morrow.articles.CleanHtml]).
/// 7. Texts and records of strangers are read and formatted in bounds of size, depth and time, beside the threads that answer calls
///    ([morrow.articles.CarefulWork]). The citation program is loaded when the first list is formatted.
/// 8. Links that sell, track or hide where they lead are refused with the reason ([morrow.articles.Advertising]).
/// 9. A specialist with fewer than three approved pieces is reviewed; so is each change of an approved piece, and, always, a specialist
///    one of whose pieces was taken down, or withdrawn while a report of it waited: the same text could come as another piece
///    ([morrow.articles.WriterStore#isAlwaysReviewed]). Only an operator ends that, for somebody else, with a reason that stays
///    ([morrow.articles.AlwaysReviewed]).
///
/// ```
/// (none) ──save──▶ draft ──submit, new specialist──▶ waiting ──approved──▶ published
///                    └──────submit──────────────────────────────────────────▲
/// waiting ──returned──▶ returned ──submit──▶ waiting        published ──save, submit──▶ published or waiting, public meanwhile
/// published ──withdraw, taken down──▶ withdrawn ──submit──▶ as above        waiting ──withdraw──▶ draft, or withdrawn when it was public
/// published, and a change waits ──taken down──▶ waiting, not public
/// draft, returned, withdrawn ──delete──▶ (none), unless public
/// ```
///
/// For the sample collection, in a transaction of its own:
///
/// ```java
/// boolean put = articles.publishSample(transaction, new SampleWriting(id, translations, WritingKind.ARTICLE, Language.EN, slug, title, cover,
///     body, topics, List.of(Reference.of(cslItem, annotation)), "", writerOrNull, publishedAt)); // Reference.of takes a Jackson JsonNode
/// int gone = articles.removeSamples(transaction);
/// ```
@NullMarked
package morrow.articles;

import org.jspecify.annotations.NullMarked;
