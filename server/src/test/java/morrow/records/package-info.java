/// Tests of records, with a real database.
@NullMarked
package morrow.records;

import org.jspecify.annotations.NullMarked;
