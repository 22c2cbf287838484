/// The free first consultation: holding, booking, moving and calling off a time, waiting for an earlier one, and what both say
/// afterwards.
///
/// 1. The database forbids what must not be: two consultations of one specialist at once (with the buffer after each), two of one
///    person at once, two holds of one person, two consultations of one pair (V0007__consultations.sql). The program only asks first,
///    to say why.
/// 2. A time can be held if and only if it stands in `free_time`, starts later than the specialist's lead time, and the specialist sees
///    people. Whatever blocks or frees time tells [morrow.availability.Availability] in the same transaction, so `free_time` never
///    lags behind.
/// 3. Whoever changes what a specialist has waits for the specialist's turn ([morrow.availability.Availability#lock]), and before it
///    for the person's, when a person takes time ([morrow.consultations.HoldStore#awaitPerson]). Several specialists are waited for
///    in the order of their ids. Confirming needs no turn: it changes no time.
/// 4. Every change of either side adds one to `version` and names the version it changes. Of two changes at the same moment one is made;
///    the other side is shown what came of it ([morrow.consultations.Outcome.Changed]).
/// 5. A repeated request is answered as things are now and not done again: a hold by its `request`, everything else because it is so
///    already.
/// 6. A hold holds for ten minutes by the clock, not by the background: one that is over is as if it were not there, and is deleted by
///    who wants its time or by [morrow.consultations.Upkeep].
/// 7. A time that is freed is kept for the first who waits for an earlier one, before anybody else can see that it is free. Nobody is
///    asked twice for the same time.
/// 8. What one side says afterwards is hidden from the other until both said it, or for 72 hours, and stands from then on.
/// 9. The server keeps words out of lists, never texts of people. What one writes to the other is sealed in the browser.
/// 10. An account takes everything of it along. The other side learns that, and no name.
/// 11. When the database is away in the middle, it is unknown whether the change was made; sent again, it is answered and not done
///     twice.
///
/// ```
///                    hold [Holds#hold]
///   (free) ───────────────────────────────▶ held ──── confirm [Holds#confirm] ────▶ booked ──── its time passes ────▶ over
///     ▲ ▲                                    │ │                                     │ ▲ │ │
///     │ │   release [Holds#release]          │ │ another time [Holds#hold]   move    │ │ │ │  missed, not there
///     │ └────────────────────────────────────┤ └──▶ held                    [Changes#└─┘ │ │  [Afterwards#missed]
///     │     ten minutes pass [Upkeep]        │                                 move]     │ └──────────▶ missed
///     │     suspended [Endings#changed]      │             take [WaitingList#take]       │
///     └──────────────────────────────────────┘                                           │ call off [Changes#callOff]
///     ▲                                                                                  │ suspended [Endings#changed]
///     │                      its time, first kept for who waits [WaitingList#passOn]     ▼
///     └───────────────────────────────────────────────────────────────────────────── called-off
/// ```
///
/// A time that is kept for who waits is a hold with `instead_of`: [morrow.consultations.WaitingList#passOn] makes it,
/// [morrow.consultations.WaitingList#take] moves the consultation there, and stopping, moving, calling off or time take it away and pass
/// it on. Deleting an account takes held and booked rows away ([morrow.consultations.Endings#beforeDeletion]).
@NullMarked
package morrow.consultations;

import org.jspecify.annotations.NullMarked;
