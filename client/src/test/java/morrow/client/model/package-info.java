/// A server as slow and obvious as can be, which holds a client to protocol/HTTP.md: everything that page does not name is refused.
///
/// [morrow.client.model.ModelServer] takes the calls and loses or repeats them on request, [morrow.client.model.ModelAccounts] and
/// [morrow.client.model.ModelRecords] answer them.
@NullMarked
package morrow.client.model;

import org.jspecify.annotations.NullMarked;
