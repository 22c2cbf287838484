/// Encrypted records in and out, beside plain JDBC with the same statements.
@NullMarked
package morrow.bench.records;

import org.jspecify.annotations.NullMarked;
