/// Tests of the review.
@NullMarked
package morrow.review;

import org.jspecify.annotations.NullMarked;
