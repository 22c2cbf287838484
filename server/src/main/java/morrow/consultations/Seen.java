package morrow.consultations;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import morrow.specialists.Way;
import org.jspecify.annotations.Nullable;

/// A consultation as one side sees it. What is not there for this side, or not yet, is null and left out of the answer.
///
/// @param noticeUntil until when calling off is in time
/// @param detail how to reach the specialist; for the person, while it is booked
/// @param late whether the person called off or moved after the notice
/// @param otherKeys for sealing to the other side; from the booking on
/// @param offer an earlier time that is kept for the person
@JsonInclude(JsonInclude.Include.NON_NULL)
record Seen(
    UUID id,
    long version,
    Status status,
    Instant starts,
    Instant ends,
    Instant noticeUntil,
    @Nullable Instant heldUntil,
    Way way,
    @Nullable String detail,
    Specialist specialist,
    String callName,
    @Nullable Side calledOffBy,
    @Nullable Reason reason,
    boolean late,
    @Nullable MissedBy missedBy,
    @Nullable Keys otherKeys,
    Answers answers,
    boolean feedbackGiven,
    @Nullable Feedback feedback,
    @Nullable Referral referral,
    @Nullable Waiting waiting,
    @Nullable Offer offer) {
  record Specialist(String slug, String name, String zone, boolean portrait) {}

  record Keys(byte[] signing, byte[] agreement, byte[] agreementSignature) {}

  /// @param other what the other side said; null also as long as it is hidden
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Answers(@Nullable Answer own, @Nullable Answer other, boolean shown) {}

  record Feedback(byte[] sealed) {}

  record Referral(byte[] sealed, List<To> to) {
    record To(String slug, String name) {}
  }

  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Waiting(Instant since, @Nullable Instant until) {}

  record Offer(Instant starts, Instant until) {}
}
