@NullMarked
package morrow.availability;

import org.jspecify.annotations.NullMarked;
