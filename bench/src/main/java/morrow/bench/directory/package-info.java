/// The directory with ten thousand specialists.
@NullMarked
package morrow.bench.directory;

import org.jspecify.annotations.NullMarked;
