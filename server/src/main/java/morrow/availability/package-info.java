/// When a specialist has time: hours and exceptions in the specialist's zone, and the free times that follow from them.
@NullMarked
package morrow.availability;

import org.jspecify.annotations.NullMarked;
