/// Tests of accounts. Those over HTTP run against a [morrow.accounts.House]: a server with a real database and a pinned clock.
@NullMarked
package morrow.accounts;

import org.jspecify.annotations.NullMarked;
