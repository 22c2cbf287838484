/// The public directory: finding a specialist without an account, without scripts, and without a trace in the address of what one answered.
///
/// 1. A list comes out of memory ([morrow.directory.Directory]), a profile and every booking out of the database.
/// 2. What the memory holds follows the database by asking, a few times a second, which rows changed, by the transaction that changed
///    them and from the oldest one on that was still under way at the last look. So a change that commits late is not missed, and a
///    row that is gone is missed in the count ([morrow.directory.DirectoryStore]).
/// 3. Doubt refuses. When the last look is too long ago, the directory says so and shows nothing; somebody who was
///    suspended on this node is gone with the commit.
/// 4. The order: those who offer the free first consultation, then who matches more of what was asked for, then who has a time on
///    an earlier day. Among equals a hash of the day and the specialist decides, so that nobody is always last
///    ([morrow.directory.Ranking]).
/// 5. Each search has one address ([morrow.directory.Search#query]); every other spelling leads there.
/// 6. The finder's answers are read, used and forgotten in one call. They stand in no address, no log and no table
///    ([morrow.directory.Finder]).
/// 7. What points to danger puts helplines above everything, and nothing is suggested that is left out for the unsafe.
@NullMarked
package morrow.directory;

import org.jspecify.annotations.NullMarked;
