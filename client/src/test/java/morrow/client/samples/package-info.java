@NullMarked
package morrow.client.samples;

import org.jspecify.annotations.NullMarked;
