/// Holds the code against the table in ARCHITECTURE.md.
///
/// 1. A part uses only parts that its row names, in Java and in TypeScript.
/// 2. A table is named in SQL only by the part that owns it, or by one whose row says that it reads it.
/// 3. HTTP types stand only in `*Pages` and `*Api` and in `web`; SQL only in `*Store` and in `database`.
/// 4. The server holds no code that decrypts.
///
/// Each rule has a planted violation that has to be found ([morrow.architecture.ArchitectureTest]).
@NullMarked
package morrow.architecture;

import org.jspecify.annotations.NullMarked;
