/// Tests of the page that the private space lives in.
@NullMarked
package morrow.space;

import org.jspecify.annotations.NullMarked;
