@NullMarked
package morrow.client.account;

import org.jspecify.annotations.NullMarked;
