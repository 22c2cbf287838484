@NullMarked
package morrow.client.command;

import org.jspecify.annotations.NullMarked;
