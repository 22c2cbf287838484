/// Tests of the protocol: the vectors that both clients pass, and what random values must always do.
@NullMarked
package morrow.client.protocol;

import org.jspecify.annotations.NullMarked;
