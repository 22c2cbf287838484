/// Reads what the operator set. Each feature owns a record with its defaults and checks it; this package only finds the
/// values: defaults, then the file, then the command line.
///
/// 1. A value that cannot be is refused at start with a sentence that says what to write.
/// 2. A key that no feature knows is refused too: a typing mistake must not leave a default in force unnoticed.
@NullMarked
package morrow.settings;

import org.jspecify.annotations.NullMarked;
