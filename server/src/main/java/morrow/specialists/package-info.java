/// Who helps: profiles, how they are verified, and how one meets a specialist.
///
/// 1. A specialist sees people while `standing` is verified and `verified_until` is not before today in UTC. Whoever shows or books
///    a specialist looks at both, in the same statement; nobody waits for the upkeep ([morrow.specialists.Specialist#seesPeople]).
/// 2. Every change of one specialist begins with a lock on the row ([morrow.specialists.SpecialistStore#lock]), so of two at one moment
///    the second sees what the first left: one operator decides, one window saves. Who only refers to the row, as a booking
///    does, is not kept waiting.
/// 3. When somebody begins or ceases to see people, the listeners are told in the same transaction, once
///    ([morrow.specialists.Standings#tell]). What one of them refuses is not done.
/// 4. Name, country and credentials show as they were last verified. What is written afterwards waits beside them until an
///    operator verifies it ([morrow.specialists.Declaration]); the operator decides about what was sent, which cannot
///    change meanwhile. All else of a profile shows at once ([morrow.specialists.Presentation]).
/// 5. Only reinstating ends a suspension: not applying again, not a verification.
/// 6. Nobody decides about their own account.
/// 7. Evidence lies in a table of its own, is deleted in the transaction that decides, or after 30 days without an application, and
///    is then cleared from the disk as well ([morrow.specialists.EvidenceFolder]).
/// 8. What a file is, its bytes say. A portrait is written anew from its dots, so nothing else of the file is kept
///    ([morrow.specialists.Portrait]).
/// 9. The history of verifications is only added to. Which operator did something goes with that operator's account.
/// 10. How to reach a specialist (`specialist_way.detail`) is for the specialist, the operators and who booked.
/// 11. All tables go with the account.
///
/// ```
/// (none) ──Specialists.save──▶ draft
/// draft ──Applications.apply──▶ applied ──withdraw; decide: return, refuse──▶ draft
/// applied ──decide: verify──▶ verified            verified ──decide: verify──▶ verified, for longer or with another declaration
/// verified ──its last day passes──▶ verified, sees nobody (told by Standings.expire)
/// any ──Standings.suspend──▶ suspended ──Standings.reinstate──▶ verified if ever verified, else applied or draft
/// ```
@NullMarked
package morrow.specialists;

import org.jspecify.annotations.NullMarked;
