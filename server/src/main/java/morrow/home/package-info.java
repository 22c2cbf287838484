/// The first page, and the page that says honestly what protects and what does not.
@NullMarked
package morrow.home;

import org.jspecify.annotations.NullMarked;
