/// Tests of consultations.
@NullMarked
package morrow.consultations;

import org.jspecify.annotations.NullMarked;
