/// Tests of other calendars and of the own feed.
@NullMarked
package morrow.calendars;

import org.jspecify.annotations.NullMarked;
