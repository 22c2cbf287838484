/// What is read before it is published, by whom, and what comes of it; and what readers report.
///
/// 1. What is reviewed is what is published: the parts are a copy, and what the writer changes has to be sent and approved again
///    ([morrow.review.SubmissionStore#submit]).
/// 2. The writer is in no answer to anybody who reviews: no id, no handle, nothing of other pieces. The reviewers are in no answer to the
///    writer, and none is named to another ([morrow.review.Seen], [morrow.review.Own]).
/// 3. Who reviews is asked of the database in the transaction that shows or decides: operators, and specialists who were named and are
///    verified today ([morrow.review.ReviewerStore#mayReview]). An approval counts while who gave it may review.
/// 4. Nobody reviews what is their own, or what concerns them ([morrow.review.CaseStore#isOwnWork]).
/// 5. A story is published when two accounts approved the same text. Until then nobody but the first sees that there is a first: an
///    approval changes neither the version nor the state.
/// 6. Of two who decide at once one does; the other is told what happened ([morrow.review.Outcome.Changed]). A repeated request is
///    answered as it is now and not done again.
/// 7. Whoever changes something waits for the writer's account, then for the piece ([morrow.review.Reviewed#writer]), then for its case,
///    so that two never wait for each other; and what a feature does with a decision is done in the same transaction.
/// 8. One piece has at most one case as sent and one as reported. Withdrawing it erases both at once, with all that hangs on them
///    ([morrow.review.Review#withdraw]); so does deleting the writer's account.
/// 9. Nothing tells who reported, and few networks cannot keep others from reporting ([morrow.review.ReportPace]). The writer learns of a report only when the piece is taken down.
///
/// ```
/// as sent:     (none), approved, returned ──Review.submit──▶ waiting
///              waiting, asked ──submit──▶ waiting, without its approvals
///              waiting ──Reviewing.ask──▶ asked ──OwnReviews.reply──▶ waiting
///              waiting, asked ──Reviewing.decide──▶ approved | returned
/// as reported: (none), taken-down, dismissed ──Reports.report──▶ waiting ──Reviewing.decide──▶ taken-down | dismissed
/// as sent, of what is public: waiting, asked, returned ──Review.takeBack──▶ approved
/// all ──Review.withdraw, account deleted──▶ (none)
/// ```
@NullMarked
package morrow.review;

import org.jspecify.annotations.NullMarked;
