/// When a specialist has time: hours and exceptions in the specialist's zone, and the free times that follow from them.
///
/// 1. `free_time` holds what can be booked and nothing else can: half hours within the hours, before the horizon, that meet no busy
///    time and no consultation, on days and in weeks that are not full, of specialists who see people. Only the lead time is
///    looked at when reading, because it passes by itself ([morrow.availability.FreeTimesStore]).
/// 2. What is free is worked out without a clock or a database ([morrow.availability.FreeTimes]); [morrow.availability.Availability]
///    reads what it needs and stores what comes out.
/// 3. Whoever changes what is taken has the specialist's turn first ([morrow.availability.Availability#lock]): the row of
///    `availability`, until the end of the transaction. So two changes never correct the same times without knowing of each other.
/// 4. After a change of the rules, of busy times or of the standing everything is worked out anew
///    ([morrow.availability.Availability#refill]). After a booking only what it can have changed is
///    ([morrow.availability.Availability#afterChange]); both give the same.
/// 5. A hold that is over takes nothing, although its row may still be there: who books over it deletes it first.
/// 6. A consultation keeps the buffer it was booked with. A busy time and the next consultation are kept free of by the buffer that
///    holds now.
/// 7. A start lies a whole number of steps after the beginning of its hours on the specialist's clock, and so do its 30 minutes
///    lie within them: what the clock skips does not exist, what it shows twice exists twice ([morrow.availability.Starts]).
/// 8. When a specialist's day begins, a day is added at the horizon ([morrow.availability.NextDay]), each in a transaction of its own.
@NullMarked
package morrow.availability;

import org.jspecify.annotations.NullMarked;
