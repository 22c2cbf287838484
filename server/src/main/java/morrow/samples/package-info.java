/// The collection that a new operator starts from: articles, posts, stories and questions in two languages, written for Morrow.
///
/// 1. The collection is the files of this folder. `articles.json` names the articles in the order of the themes; each has a file with
///    topics and references and a text for each language. Posts, stories and questions are one file each.
/// 2. It is put in as a whole and taken out as a whole, each in one transaction ([morrow.samples.SampleCollection]). Asked again, nothing changes.
/// 3. Every piece carries the mark of a sample, on its page, in lists and in search. Nobody reviews it, since it comes with the program.
/// 4. Articles, posts and answers stand under the names of sample specialists, who are marked themselves, or under nobody's. Never under the
///    name of a specialist whom somebody is behind.
/// 5. Taken out, nothing is left but the pen names, which nobody may have again, and counters that went on.
@NullMarked
package morrow.samples;

import org.jspecify.annotations.NullMarked;
