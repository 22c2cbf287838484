/// What is read before it is published, by whom, and what comes of it; and what readers report.
///
/// 1. What is reviewed is what is published: the parts are a copy, and what the writer changes has to be sent and approved again
///    ([morrow.review.SubmissionStore#submit]).
/// 2. The writer is in no answer to anybody who reviews: no id, no handle, nothing of other pieces.
@NullMarked
package morrow.review;

import org.jspecify.annotations.NullMarked;
