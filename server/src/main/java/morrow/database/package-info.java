/// The database of this installation: a PostgreSQL that Morrow starts itself, or one that the operator runs.
///
/// Invariants:
/// 1. At most one Morrow uses a data folder. A lock on `morrow.lock` is held from before the first look inside until the end.
/// 2. A cluster under its final name is whole: it is made under another name, with roles and database, then renamed.
/// 3. The programs under their final name are whole: unpacked elsewhere, listed with sizes, then renamed, and held against the
///    list at each start.
/// 4. Only the user who runs PostgreSQL can reach its socket, and only with a password from a file of mode 0600.
/// 5. What PostgreSQL acknowledged is on the disk: `fsync`, `full_page_writes` and `synchronous_commit` are never off here.
/// 6. A process is stopped only after it was recognised as the PostgreSQL of this very folder.
/// 7. No statement and no value from a row is written to the log of the database.
///
/// The life of the embedded server (`EmbeddedPostgres`):
///
/// ```
/// locked ──orphan found──▶ stopping the orphan ──▶ starting      start()
/// locked ──────────────────────────────────────▶ starting      start()
/// starting ──"ready" in line 8 of postmaster.pid──▶ running     awaitReady()
/// running ──ended without being asked──▶ starting              keep()
/// running ──close()──▶ stopping ──▶ ended                       close()
/// ```
@NullMarked
package morrow.database;

import org.jspecify.annotations.NullMarked;
