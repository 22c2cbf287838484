@NullMarked
package morrow.client.verify;

import org.jspecify.annotations.NullMarked;
