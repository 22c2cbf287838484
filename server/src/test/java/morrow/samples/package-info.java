/// Tests of the sample collection: what is written, and what searchers find in it.
@NullMarked
package morrow.samples;

import org.jspecify.annotations.NullMarked;
