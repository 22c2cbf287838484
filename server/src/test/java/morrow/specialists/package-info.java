/// Tests of specialists: on a real PostgreSQL, through the calls where there is one.
@NullMarked
package morrow.specialists;

import org.jspecify.annotations.NullMarked;
