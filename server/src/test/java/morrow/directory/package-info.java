/// Tests of directory, with a real database.
@NullMarked
package morrow.directory;

import org.jspecify.annotations.NullMarked;
