/// How fast times are held and booked.
@NullMarked
package morrow.bench.consultations;

import org.jspecify.annotations.NullMarked;
