/// Calendars elsewhere: busy times taken from them, and the own consultations given to them, without any title.
@NullMarked
package morrow.calendars;

import org.jspecify.annotations.NullMarked;
