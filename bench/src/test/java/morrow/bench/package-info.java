@NullMarked
package morrow.bench;

import org.jspecify.annotations.NullMarked;
