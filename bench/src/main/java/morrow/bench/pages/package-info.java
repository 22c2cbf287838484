/// Public pages: how many in a second, and how many bytes.
@NullMarked
package morrow.bench.pages;

import org.jspecify.annotations.NullMarked;
