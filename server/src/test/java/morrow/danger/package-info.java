/// Tests of what a text about danger is known by.
@NullMarked
package morrow.danger;

import org.jspecify.annotations.NullMarked;
