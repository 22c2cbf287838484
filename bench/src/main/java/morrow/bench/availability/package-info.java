/// The free times of one specialist: worked out, and asked for.
@NullMarked
package morrow.bench.availability;

import org.jspecify.annotations.NullMarked;
