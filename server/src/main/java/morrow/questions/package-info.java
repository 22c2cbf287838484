/// Questions in public: somebody asks under a pen name made for this one question, verified specialists answer, and somebody reads
/// everything before it shows.
///
/// 1. The asker is `question.writer` and nowhere else. Only the stores of this feature read it, to find the own questions and to tell
///    whose turn it is; it goes into no answer. Pen names of one asker have nothing in common.
/// 2. Readers see what was approved and nothing else. A change waits beside it (`question_draft`, `reply.written`) until it is approved
///    too. Who wants the old text gone meanwhile hides it with the change ([morrow.questions.Asking#change]); then those who answered
///    read nothing of it either but their own words ([morrow.questions.SeenStore#forSpecialist]).
/// 3. All texts are plain. Nothing in them becomes a link.
/// 4. Danger can only be added: by the asker, by a topic, by the words ([morrow.danger.Danger]). It brings helplines, and review sooner.
/// 5. Who changes something under a question waits for the question's row first, then for the review of it, as a decision does. So of a
///    change and a decision at one moment, the decision is about what was read, or void.
/// 6. Taking back deletes the question with all that stands under it. Its address is never given again.
/// 7. An account that goes takes its questions along. A specialist's answers stay without a name; what nobody has read yet goes too.
/// 8. Answers and follow-ups are written by specialists who are verified in that moment. What was published stays after that, and
///    the name is a link only while the specialist sees people.
/// 9. What a page shows changes together with `page_version`, what a list shows together with `question_list.version`, and what search
///    finds, in the transaction that changes it ([morrow.questions.Shelf]).
/// 10. Of when a question was published the day is kept, and no time; within a day the addresses give the order. Ids that stand on pages
///     are random ([morrow.questions.Bodies]).
///
/// A question, an answer and a follow-up have the same states, each decided by somebody who reads:
///
/// ```
///            ask, write                    approve [Decisions]
///   (none) ─────────────▶ waiting ───────────────────────────▶ approved ──┐
///                          ▲  │  return [Decisions]               │  ▲    │ change: waiting, readers still see
///             change       │  ▼                                   │  │    │ what was approved
///                          │ returned                             │  └────┘
///                          │                 taken down [Decisions]
///                          └────────────────── taken-down ◀───────┘
/// ```
@NullMarked
package morrow.questions;

import org.jspecify.annotations.NullMarked;
