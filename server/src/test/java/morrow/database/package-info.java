/// Tests of the embedded PostgreSQL, and what gives every other test a database of its own: `@WithDatabase`.
@NullMarked
package morrow.database;

import org.jspecify.annotations.NullMarked;
