@NullMarked
package morrow.client.server;

import org.jspecify.annotations.NullMarked;
