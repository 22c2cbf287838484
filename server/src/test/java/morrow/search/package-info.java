@NullMarked
package morrow.search;

import org.jspecify.annotations.NullMarked;
