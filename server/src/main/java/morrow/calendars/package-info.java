/// Calendars elsewhere: busy times taken from them, and the own consultations given to them, without any title.
///
/// 1. Of a calendar elsewhere only times are read ([morrow.calendars.CalendarText] passes over everything else) and only busy times are
///    stored. The address is a secret: stored to be fetched again, never shown, never logged ([morrow.calendars.CalendarAddress]).
/// 2. The server connects only to addresses on the public internet, and to the very address that was checked
///    ([morrow.calendars.Download], [morrow.calendars.PublicAddresses]); size, time and redirects are bounded.
/// 3. Where a calendar leaves a doubt, the time is busy: a zone that nobody knows may be any; a rule that is too long to count holds
///    to the end; after the time that was read everything is busy. A repetition that was changed “this and all later” counts
///    as changed once, and the later ones stay busy, too.
/// 4. When a calendar cannot be read, its last busy times stay and the specialist is told. When it was not read for
///    [morrow.calendars.CalendarsSettings#trusted], all time is busy until it is read again.
/// 5. A calendar is read by one node at a time ([morrow.calendars.CalendarStore#take]), at a time of its own, later after each failure.
///    When it says that it has not changed, nothing is read; once a day it is read wholly.
/// 6. Busy times and free times change in one transaction. It takes the row of `calendar_source` first, then that of `availability`.
/// 7. Whole days, and times without a zone, are those of the specialist's zone. When that changes, addresses are read again at once;
///    a file is not kept and has to be uploaded again.
/// 8. The own feed's address is 32 random bytes of which the server keeps a hash. A new one voids the old.
///
/// A source is `waiting` until it was first read, then `read` or `failed`, and `closed` beside that while 4 holds
/// ([morrow.calendars.Calendars#closeOld]); being read opens it.
@NullMarked
package morrow.calendars;

import org.jspecify.annotations.NullMarked;
