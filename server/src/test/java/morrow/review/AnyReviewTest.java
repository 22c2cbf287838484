package morrow.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import morrow.accounts.Caller;
import morrow.accounts.GuessLimits.Limit;
import morrow.database.Database;
import morrow.database.WithDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Any order of steps, one after the other and two at once, ends as in a slow, obvious model.
@WithDatabase
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AnyReviewTest {
  private static final int STEPS = 40;
  private static final ReviewSettings GENEROUS =
      new ReviewSettings(
          ReviewSettings.DEFAULTS.reportsFromAddress(),
          ReviewSettings.DEFAULTS.reportsFromNeighbours(),
          ReviewSettings.DEFAULTS.reports(),
          new Limit(1_000_000, Duration.ofMillis(1)),
          1000);

  private final Desk desk;
  private final Reviewing reviewing;
  private final OwnReviews own;
  private final Reports reports;
  private final List<UUID> reviewers = new ArrayList<>();
  private final List<UUID> writers = new ArrayList<>();
  private final UUID[] pieces = new UUID[ModelReview.MATTERS.size()];

  AnyReviewTest(Database database) {
    desk = new Desk(database, GENEROUS);
    reviewing = new Reviewing(database.jdbi(), desk.review, GENEROUS, desk.house.clock);
    own = new OwnReviews(database.jdbi(), desk.review, GENEROUS, desk.house.clock);
    reports = new Reports(database.jdbi(), desk.review, desk.house.clock);
    Caller operator = desk.house.operator();
    UUID specialist = desk.named("any-robin", operator).account();
    UUID person = desk.house.person().account();
    reviewers.addAll(List.of(operator.account(), desk.house.operator().account(), specialist));
    writers.addAll(List.of(person, person, specialist));
  }

  @AfterAll
  void close() {
    desk.close();
  }

  static List<Long> seeds() {
    return new Random().longs(4).boxed().toList();
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void anyOrderEndsAsInTheModel(long seed) {
    Random random = new Random(seed);
    ModelReview model = begin();
    for (int i = 0; i < STEPS; i++) {
      pass(model, random);
      Step step = step(model, random, random.nextInt(pieces.length));
      assertThat(take(step)).as("seed %d, step %d, %s", seed, i, step).isEqualTo(model.take(step));
      assertThat(asItIs()).as("seed %d after step %d, %s", seed, i, step).isEqualTo(asIn(model));
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void twoStepsAtOnceEndAsOneAfterTheOther(long seed) throws Exception {
    Random random = new Random(seed);
    ModelReview model = begin();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < STEPS; i++) {
        pass(model, random);
        int piece = random.nextInt(pieces.length);
        Step one = step(model, random, piece);
        Step other = step(model, random, piece);
        CyclicBarrier together = new CyclicBarrier(2);
        Future<String> first = threads.submit(() -> atOnce(together, one));
        Future<String> second = threads.submit(() -> atOnce(together, other));
        List<String> came = List.of(first.get(), second.get());
        ModelReview oneFirst = model.copy();
        List<String> asOneFirst = List.of(oneFirst.take(one), oneFirst.take(other));
        ModelReview otherFirst = model.copy();
        String last = otherFirst.take(other);
        List<String> asOtherFirst = List.of(otherFirst.take(one), last);
        List<String> now = asItIs();
        boolean isOneFirst = came.equals(asOneFirst) && now.equals(asIn(oneFirst));
        boolean isOtherFirst = came.equals(asOtherFirst) && now.equals(asIn(otherFirst));
        assertThat(isOneFirst || isOtherFirst)
            .as(
                "seed %d, step %d: %s and %s came to %s and%n%s%ninstead of %s and%n%s%nor %s and%n%s",
                seed,
                i,
                one,
                other,
                came,
                now,
                asOneFirst,
                asIn(oneFirst),
                asOtherFirst,
                asIn(otherFirst))
            .isTrue();
        model = isOneFirst ? oneFirst : otherFirst;
      }
    }
  }

  private String atOnce(CyclicBarrier together, Step step) throws Exception {
    together.await();
    return take(step);
  }

  private ModelReview begin() {
    for (int i = 0; i < pieces.length; i++) {
      pieces[i] = UUID.randomUUID();
    }
    desk.standing("any-robin", "verified");
    return new ModelReview();
  }

  private void pass(ModelReview model, Random random) {
    int seconds = 1 + random.nextInt(300);
    desk.house.clock.pass(Duration.ofSeconds(seconds));
    model.pass(seconds);
  }

  private Step step(ModelReview model, Random random, int piece) {
    ModelReview.Piece known = model.pieces[piece];
    int reviewer = random.nextInt(reviewers.size());
    String text = "text " + random.nextInt(Integer.MAX_VALUE);
    return switch (random.nextInt(20)) {
      case 0, 1, 2, 3 -> new Step.Send(piece, text);
      case 4, 5 -> new Step.Ask(reviewer, piece, text);
      case 6, 7 -> new Step.Reply(piece, text);
      case 8, 9 -> new Step.Report(piece, text);
      case 10 -> new Step.Standing(random.nextBoolean());
      case 11 -> random.nextInt(4) == 0 ? new Step.Withdraw(piece) : new Step.Standing(true);
      default -> {
        boolean report = known.reported == State.WAITING && random.nextBoolean();
        long version = report ? known.reportVersion : known.version;
        Decision decision =
            random.nextInt(12) == 0
                ? List.of(Decision.values()).get(random.nextInt(4))
                : report
                    ? random.nextBoolean() ? Decision.TAKE_DOWN : Decision.DISMISS
                    : random.nextInt(3) == 0 ? Decision.RETURN : Decision.APPROVE;
        yield new Step.Decide(
            reviewer,
            piece,
            report ? About.REPORT : About.SUBMISSION,
            random.nextInt(6) == 0 ? version - 1 : version,
            decision);
      }
    };
  }

  /// Takes a step for real.
  private String take(Step step) {
    return switch (step) {
      case Step.Send(int piece, String text) -> {
        shelf(piece).send(desk.review, writers.get(piece), pieces[piece], text);
        yield "sent";
      }
      case Step.Ask(int reviewer, int piece, String text) ->
          word(reviewing.ask(reviewers.get(reviewer), id(piece, About.SUBMISSION), text));
      case Step.Reply(int piece, String text) ->
          word(own.reply(writers.get(piece), ModelReview.MATTERS.get(piece), pieces[piece], text));
      case Step.Decide decide ->
          word(
              reviewing.decide(
                  reviewers.get(decide.reviewer()),
                  id(decide.piece(), decide.about()),
                  decide.version(),
                  decide.decision(),
                  decide.decision().needsReason() ? "A reason." : ""));
      case Step.Report(int piece, String words) ->
          word(
              reports.report(
                  ModelReview.MATTERS.get(piece),
                  pieces[piece].toString(),
                  ReportReason.OTHER,
                  words));
      case Step.Standing(boolean verified) -> {
        desk.standing("any-robin", verified ? "verified" : "suspended");
        yield "stands";
      }
      case Step.Withdraw(int piece) -> {
        shelf(piece).withdraw(desk.review, pieces[piece]);
        yield "gone";
      }
    };
  }

  private static String word(Outcome outcome) {
    return outcome.getClass().getSimpleName();
  }

  private Shelf shelf(int piece) {
    return desk.shelf(ModelReview.MATTERS.get(piece));
  }

  private UUID id(int piece, About about) {
    return found(piece, about).orElseGet(UUID::randomUUID);
  }

  private Optional<UUID> found(int piece, About about) {
    return desk.house
        .database
        .jdbi()
        .withHandle(sql ->
            sql.select(
                    "select id from review_case where piece = ? and about = ?",
                    pieces[piece],
                    about.word())
                .mapTo(UUID.class)
                .findOne());
  }

  /// All that anybody can see of each piece, and whether the specialist may review: of two changes of that at once only this tells
  /// which came last.
  private List<String> asItIs() {
    List<String> all = new ArrayList<>();
    all.add(String.valueOf(desk.isVerified("any-robin")));
    for (int piece = 0; piece < pieces.length; piece++) {
      UUID id = pieces[piece];
      Optional<Seen> sent = look(piece, About.SUBMISSION);
      Optional<Seen> report = look(piece, About.REPORT);
      all.add(
          line(
              sent.map(Seen::state).orElse(null),
              sent.map(Seen::version).orElse(0L),
              sent.map(Seen::waitedSeconds).orElse(0L),
              sent.map(seen -> text(seen.parts())).orElse(null),
              sent.map(seen -> text(seen.before())).orElse(null),
              sent.map(seen -> text(seen.approved())).orElse(null),
              sent.map(Seen::approvedByYou).orElse(false),
              sent.map(seen -> seen.opinions().size()).orElse(0),
              sent.map(seen -> seen.thread().size()).orElse(0),
              report.map(Seen::state).orElse(null),
              report.map(Seen::version).orElse(0L),
              report.map(Seen::waitedSeconds).orElse(0L),
              report.map(seen -> seen.reports().size()).orElse(0),
              sent.or(() -> report).map(seen -> seen.decisions().size()).orElse(0),
              shelf(piece).shown(id).orElse(null)));
    }
    return all;
  }

  private Optional<Seen> look(int piece, About about) {
    return found(piece, about)
        .map(id ->
            switch (reviewing.look(reviewers.getFirst(), id)) {
              case Outcome.Done(Seen seen) -> seen;
              case Outcome.OfReviewing outcome -> throw new AssertionError(outcome.toString());
            });
  }

  private static @Nullable String text(List<Part> parts) {
    return parts.isEmpty() ? null : parts.getLast().text();
  }

  private static List<String> asIn(ModelReview model) {
    List<String> all = new ArrayList<>();
    all.add(String.valueOf(model.verified));
    for (ModelReview.Piece piece : model.pieces) {
      boolean approved = piece.sent != null && piece.text == null;
      all.add(
          line(
              piece.sent,
              piece.version,
              piece.waited,
              approved ? piece.approvedText : piece.text,
              piece.before,
              approved ? null : piece.approvedText,
              piece.approvals.contains(0),
              ModelReview.isOpen(piece.sent) ? 0 : piece.approvals.size(),
              piece.messages,
              piece.reported,
              piece.reportVersion,
              piece.reportWaited,
              piece.reports,
              piece.decisions,
              piece.shown));
    }
    return all;
  }

  private static String line(@Nullable Object... all) {
    StringBuilder line = new StringBuilder();
    for (@Nullable Object each : all) {
      line.append(Objects.toString(each)).append(" | ");
    }
    return line.toString();
  }
}
