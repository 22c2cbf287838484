@NullMarked
package morrow.articles;

import org.jspecify.annotations.NullMarked;
