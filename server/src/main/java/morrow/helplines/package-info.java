/// Helplines by country, from `helplines.json` in this folder.
///
/// 1. The person chooses the country. Nothing guesses it, neither from the address nor from the language.
/// 2. A wrong number is worse than none: an entry that cannot be read stops the program from starting, and the build
///    before that ([morrow.helplines.Helplines]).
/// 3. What the source does not say is shown as not known, never as free and never as absent from the bill.
/// 4. Entries that nobody looked at for a year are named by the check.
@NullMarked
package morrow.helplines;

import org.jspecify.annotations.NullMarked;
