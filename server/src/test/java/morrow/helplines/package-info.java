@NullMarked
package morrow.helplines;

import org.jspecify.annotations.NullMarked;
