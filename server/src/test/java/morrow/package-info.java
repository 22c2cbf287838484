@NullMarked
package morrow;

import org.jspecify.annotations.NullMarked;
