/// Names under which persons publish something: one for each piece, never used again.
///
/// 1. A name is taken once, over all kinds of pieces and for ever; also when its piece is withdrawn or its account deleted. Of two who
///    take one at the same moment one gets it (the primary key of `pen_name`).
/// 2. What is stored does not tell whose a name was: a hash of its letters, without order or time. Which piece it stands on, only that
///    piece says. Who has the database and guesses a name finds that it was used once, and nothing more; no secret is mixed in, since
///    Morrow keeps none outside the database, and with one that got lost every name would be free again.
/// 3. Names that a reader may take for one another count as one ([morrow.pennames.PenName#letters]).
/// 4. Nobody takes their own handle, a name that could pass for the house, or one by which somebody can be reached.
///
/// ```
/// (free) ──PenNames.take──▶ taken, for good
/// ```
@NullMarked
package morrow.pennames;

import org.jspecify.annotations.NullMarked;
