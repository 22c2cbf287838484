@NullMarked
package morrow.client.space;

import org.jspecify.annotations.NullMarked;
