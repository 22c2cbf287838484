/// The free first consultation: holding, booking, moving and calling off a time, and what both say afterwards.
@NullMarked
package morrow.consultations;

import org.jspecify.annotations.NullMarked;
