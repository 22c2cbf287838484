package morrow.consultations;

import java.util.UUID;

/// What came of a try. Repeating a try that was done is done too.
public sealed interface Outcome {
  /// It is so now.
  ///
  /// @param fresh whether this try made it so
  record Done(UUID specialist, UUID id, boolean fresh) implements Outcome {
    static Done now(Consultation consultation) {
      return new Done(consultation.specialist(), consultation.id(), true);
    }

    static Done before(Consultation consultation) {
      return new Done(consultation.specialist(), consultation.id(), false);
    }
  }

  /// The other side, or another device, changed it first.
  record Changed(UUID specialist, UUID id) implements Outcome {}

  /// It is not to be; nothing was changed.
  enum Refusal implements Outcome {
    /// No such specialist, consultation or offer, or another's. Nobody can tell which.
    NOT_FOUND,
    /// The specialist does not have this time, or not any more.
    TAKEN,
    /// The specialist wants to know earlier.
    TOO_SOON,
    /// The time has passed.
    PAST,
    /// The time has not come.
    NOT_YET,
    /// There is or was one with this specialist.
    ONCE,
    /// The person has another one then.
    OVERLAPS,
    /// The person has held, moved or called off too much lately, or has enough to come.
    TOO_MANY,
    /// The specialist does not offer the free first consultation.
    NOT_OFFERED,
    /// Not in this way at this time.
    WAY,
    /// The ten minutes are over, or the offer.
    HOLD_OVER,
    /// The same name was given to another request.
    REQUEST_REUSED,
    /// What was said stands: it has been shown.
    SAID
  }
}
