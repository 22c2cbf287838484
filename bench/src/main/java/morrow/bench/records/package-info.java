/// Encrypted records in and out through the calls of protocol/HTTP.md, beside plain JDBC with the same statements on the same
/// database.
///
/// 1. The plain side is not written here. A server that runs the real feature is asked once, and what it says to the database is
///    kept on a [morrow.bench.records.Tape]: statements, values and where transactions end. The tape is then played for other
///    owners. So the two sides cannot drift apart.
/// 2. Both sides say the same number of things in the same number of threads, and both wait until the database has it on its disk.
/// 3. Records are sealed, heads signed and bodies written beforehand. The calling side shares the processors with the server.
@NullMarked
package morrow.bench.records;

import org.jspecify.annotations.NullMarked;
