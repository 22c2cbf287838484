package morrow.review;

import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/// Where the other features hand in what is to be published, and take it back.
public final class Review {
  private final Map<Matter, Reviewed> reviewed = new EnumMap<>(Matter.class);
  private final InstantSource clock;

  Review(InstantSource clock) {
    this.clock = clock;
  }

  /// Says who acts on the decisions about a matter. To be called before the first request.
  public void decides(Matter matter, Reviewed by) {
    if (reviewed.putIfAbsent(matter, by) != null) {
      throw new IllegalStateException("Two features decide about each " + matter.word() + ".");
    }
  }

  /// Puts a piece into the queue. What waited of the same piece is replaced, keeps its place and loses its approvals.
  ///
  /// @param transaction which holds the piece's row already
  public void submit(Handle transaction, Submission submission) {
    Reviewed by = reviewed(submission.matter());
    new SubmissionStore(transaction)
        .submit(
            submission,
            by.concerned(transaction, submission.id()),
            clock.instant().truncatedTo(ChronoUnit.MICROS));
  }

  /// Forgets a piece at once: what waits, what was said about it, what was decided and what was reported.
  ///
  /// @param transaction which holds the piece's row already
  public void withdraw(Handle transaction, Matter matter, UUID piece) {
    new SubmissionStore(transaction).erase(matter, piece);
  }

  /// Lets what readers reported of a public piece wait on when its writer's account goes and the piece stays without a name.
  ///
  /// @param transaction which holds the piece's row already
  public void staysWithoutWriter(Handle transaction, Matter matter, UUID piece) {
    new SubmissionStore(transaction).forgetWriterOfReports(matter, piece);
  }

  /// Gives the cases of a piece another title, so that none keeps what somebody took out of it.
  ///
  /// @param transaction which holds the piece's row already
  public void retitle(Handle transaction, Matter matter, UUID piece, String title) {
    new SubmissionStore(transaction).retitle(matter, piece, title);
  }

  /// Says under which name the page of a piece is found now, to who reads what was reported of it.
  ///
  /// @param transaction which holds the piece's row already
  public void rename(Handle transaction, Matter matter, UUID piece, String name) {
    new SubmissionStore(transaction).rename(matter, piece, name);
  }

  /// Forgets what was sent last of a public piece, when its writer leaves it as it is: what waits, and what was said about that. What was
  /// decided before stays, and so does what readers reported: nobody makes a report go away by sending something and taking it back.
  ///
  /// @param transaction which holds the piece's row already
  public void takeBack(Handle transaction, Matter matter, UUID piece) {
    new SubmissionStore(transaction)
        .takeBack(matter, piece, clock.instant().truncatedTo(ChronoUnit.MICROS));
  }

  /// Whether readers reported a piece and nobody has decided yet.
  public boolean isReported(Handle transaction, Matter matter, UUID piece) {
    return new SubmissionStore(transaction).isReported(matter, piece);
  }

  /// Who acts on the decisions about a matter; empty when this installation has none of it.
  Optional<Reviewed> deciding(Matter matter) {
    return Optional.ofNullable(reviewed.get(matter));
  }

  /// Who acts on the decisions about a matter.
  Reviewed reviewed(Matter matter) {
    Reviewed by = reviewed.get(matter);
    if (by == null) {
      throw new IllegalStateException("Nobody decides about any " + matter.word() + ".");
    }
    return by;
  }
}
