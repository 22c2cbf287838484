@NullMarked
package morrow.stories;

import org.jspecify.annotations.NullMarked;
