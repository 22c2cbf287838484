package morrow.review;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// The review as one would tell it: a list of pieces, each with what happened to it. Nothing is at once here.
final class ModelReview {
  static final List<Matter> MATTERS = List.of(Matter.STORY, Matter.QUESTION, Matter.ANSWER);

  /// The reviewer who is a specialist, and who wrote the answer.
  static final int SPECIALIST = 2;

  static final int ANSWER = 2;

  static final class Piece {
    @Nullable State sent;
    long version;
    long waited;
    @Nullable String text;
    @Nullable String before;
    @Nullable String approvedText;
    Set<Integer> approvals = new HashSet<>();
    int messages;
    @Nullable State reported;
    long reportVersion;
    long reportWaited;
    int reports;
    int decisions;
    int lastDecidedBy = -1;
    @Nullable String shown;
    boolean there;

    Piece copy() {
      Piece copy = new Piece();
      copy.sent = sent;
      copy.version = version;
      copy.waited = waited;
      copy.text = text;
      copy.before = before;
      copy.approvedText = approvedText;
      copy.approvals = new HashSet<>(approvals);
      copy.messages = messages;
      copy.reported = reported;
      copy.reportVersion = reportVersion;
      copy.reportWaited = reportWaited;
      copy.reports = reports;
      copy.decisions = decisions;
      copy.lastDecidedBy = lastDecidedBy;
      copy.shown = shown;
      copy.there = there;
      return copy;
    }
  }

  final Piece[] pieces;
  boolean verified = true;

  ModelReview() {
    pieces = IntStream.range(0, MATTERS.size()).mapToObj(_ -> new Piece()).toArray(Piece[]::new);
  }

  private ModelReview(ModelReview of) {
    pieces =
        IntStream.range(0, of.pieces.length)
            .mapToObj(i -> of.pieces[i].copy())
            .toArray(Piece[]::new);
    verified = of.verified;
  }

  ModelReview copy() {
    return new ModelReview(this);
  }

  void pass(long seconds) {
    for (Piece piece : pieces) {
      piece.waited += piece.sent == State.WAITING ? seconds : 0;
      piece.reportWaited += piece.reported == State.WAITING ? seconds : 0;
    }
  }

  /// What comes of it, in a word.
  String take(Step step) {
    return switch (step) {
      case Step.Send(int number, String text) -> send(pieces[number], text);
      case Step.Ask(int reviewer, int number, String _) -> ask(reviewer, number);
      case Step.Reply(int number, String _) -> reply(pieces[number]);
      case Step.Decide decide -> decide(decide);
      case Step.Report(int number, String _) -> report(pieces[number]);
      case Step.Standing(boolean now) -> {
        verified = now;
        yield "stands";
      }
      case Step.Withdraw(int number) -> {
        pieces[number] = new Piece();
        yield "gone";
      }
    };
  }

  private static String send(Piece piece, String text) {
    boolean first = piece.sent == null;
    boolean answered = piece.sent == State.ASKED || piece.sent == State.RETURNED;
    boolean goesOn = piece.sent == State.WAITING || piece.sent == State.ASKED;
    piece.before = answered ? piece.text : piece.before;
    piece.waited = goesOn ? piece.waited : 0;
    piece.version = first ? 1 : piece.version + 1;
    piece.sent = State.WAITING;
    piece.text = text;
    piece.approvals.clear();
    piece.there = true;
    return "sent";
  }

  private @Nullable String refused(int reviewer, int number, boolean there) {
    if (reviewer == SPECIALIST && !verified) {
      return "NotNamed";
    }
    if (!there) {
      return "Unknown";
    }
    return reviewer == SPECIALIST && number == ANSWER ? "OwnWork" : null;
  }

  private String ask(int reviewer, int number) {
    Piece piece = pieces[number];
    String refused = refused(reviewer, number, piece.sent != null);
    if (refused != null) {
      return refused;
    }
    if (!isOpen(piece.sent)) {
      return "Changed";
    }
    piece.sent = State.ASKED;
    piece.version++;
    piece.messages++;
    return "Done";
  }

  private static String reply(Piece piece) {
    if (piece.sent == null) {
      return "Unknown";
    }
    if (!isOpen(piece.sent) || piece.messages == 0) {
      return "NothingAsked";
    }
    piece.sent = State.WAITING;
    piece.version++;
    piece.messages++;
    return "Replied";
  }

  private String decide(Step.Decide step) {
    Piece piece = pieces[step.piece()];
    boolean report = step.about() == About.REPORT;
    @Nullable State state = report ? piece.reported : piece.sent;
    long version = report ? piece.reportVersion : piece.version;
    String refused = refused(step.reviewer(), step.piece(), state != null);
    if (refused != null) {
      return refused;
    }
    if (step.decision().about() != step.about()) {
      return "Unfit";
    }
    if (state == step.decision().state() && version == step.version() + 1) {
      return piece.lastDecidedBy == step.reviewer() ? "Done" : "Changed";
    }
    if (!isOpen(state) || version != step.version()) {
      return "Changed";
    }
    switch (step.decision()) {
      case APPROVE -> {
        if (!verified) {
          piece.approvals.remove(SPECIALIST);
        }
        piece.approvals.add(step.reviewer());
        if (piece.approvals.size() < MATTERS.get(step.piece()).approvals()) {
          return "Done";
        }
        piece.sent = State.APPROVED;
        piece.shown = piece.text;
        piece.approvedText = piece.text;
        piece.text = null;
        piece.before = null;
      }
      case RETURN -> piece.sent = State.RETURNED;
      case TAKE_DOWN -> {
        piece.reported = State.TAKEN_DOWN;
        piece.shown = null;
      }
      case DISMISS -> piece.reported = State.DISMISSED;
    }
    if (report) {
      piece.reportVersion++;
    } else {
      piece.version++;
    }
    piece.decisions++;
    piece.lastDecidedBy = step.reviewer();
    return "Done";
  }

  private static String report(Piece piece) {
    if (piece.shown == null) {
      return "NotPublic";
    }
    boolean goesOn = piece.reported == State.WAITING;
    piece.reportVersion = piece.reported == null ? 1 : piece.reportVersion + 1;
    piece.reports = goesOn ? piece.reports + 1 : 1;
    piece.reportWaited = goesOn ? piece.reportWaited : 0;
    piece.reported = State.WAITING;
    return "Reported";
  }

  static boolean isOpen(@Nullable State state) {
    return state == State.WAITING || state == State.ASKED;
  }
}
