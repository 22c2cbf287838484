/// Tests of names made for one piece.
@NullMarked
package morrow.pennames;

import org.jspecify.annotations.NullMarked;
