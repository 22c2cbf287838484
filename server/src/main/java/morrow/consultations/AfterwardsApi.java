package morrow.consultations;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import morrow.web.Audience;
import morrow.web.Call;
import morrow.web.Problem;
import morrow.web.Routes;
import org.jspecify.annotations.Nullable;

/// What both sides say when a consultation was to be (protocol/HTTP.md, "Consultations").
final class AfterwardsApi implements Routes.Feature {
  private static final int MOST_BYTES = 2 << 10;
  private static final int MOST_SEALED = 16 << 10;
  private static final int LEAST_SEALED = 32;
  private static final int MOST_SEALED_BYTES = 24 << 10;

  record AnswerBody(
      @JsonProperty(required = true) UUID id, @JsonProperty(required = true) Answer answer) {}

  record FeedbackBody(
      @JsonProperty(required = true) UUID id,
      @JsonProperty(required = true) List<Mark> marks,
      byte @Nullable [] sealed) {}

  record ReferBody(
      @JsonProperty(required = true) UUID id,
      @JsonProperty(required = true) List<String> to,
      @JsonProperty(required = true) byte[] sealed) {}

  record OfSpecialist(List<Statistics.Count> counts, List<Statistics.Count> marks) {}

  private final Afterwards afterwards;
  private final Statistics statistics;
  private final Told told;

  AfterwardsApi(Afterwards afterwards, Statistics statistics, Lists lists) {
    this.afterwards = afterwards;
    this.statistics = statistics;
    this.told = new Told(lists);
  }

  @Override
  public void routes(Routes routes) {
    routes.post("/api/consultations/answer", call -> answer(call, Side.PERSON)).to(Audience.PERSON);
    routes
        .post("/api/consultations/not-there", call -> missed(call, Side.PERSON))
        .to(Audience.PERSON);
    routes.post("/api/consultations/feedback", this::feedback).to(Audience.PERSON);
    routes
        .post("/api/specialist/consultations/answer", call -> answer(call, Side.SPECIALIST))
        .to(Audience.SPECIALIST);
    routes
        .post("/api/specialist/consultations/missed", call -> missed(call, Side.SPECIALIST))
        .to(Audience.SPECIALIST);
    routes.post("/api/specialist/consultations/refer", this::refer).to(Audience.SPECIALIST);
    routes.get("/api/specialist/statistics", this::statistics).to(Audience.SPECIALIST);
  }

  private void answer(Call call, Side side) throws IOException {
    AnswerBody body = call.json(AnswerBody.class, MOST_BYTES);
    told.answer(
        call,
        side,
        afterwards.answer(
            side,
            call.signedIn().account(),
            Bodies.required(body.id),
            Bodies.required(body.answer)),
        200);
  }

  private void missed(Call call, Side side) throws IOException {
    told.answer(
        call, side, afterwards.missed(side, call.signedIn().account(), Bodies.id(call)), 200);
  }

  private void feedback(Call call) throws IOException {
    FeedbackBody body = call.json(FeedbackBody.class, MOST_SEALED_BYTES);
    Set<Mark> marks = EnumSet.noneOf(Mark.class);
    for (Mark mark : Bodies.required(body.marks)) {
      marks.add(Bodies.required(mark));
    }
    if (marks.isEmpty() && body.sealed == null) {
      throw Problem.malformed("Feedback has marks, a sealed text, or both.");
    }
    if (body.sealed != null) {
      requireSealed(body.sealed);
    }
    told.answer(
        call,
        Side.PERSON,
        afterwards.feedback(
            call.signedIn().account(), Bodies.required(body.id), marks, body.sealed),
        200);
  }

  private void refer(Call call) throws IOException {
    ReferBody body = call.json(ReferBody.class, MOST_SEALED_BYTES);
    List<String> to = Bodies.required(body.to).stream().map(Bodies::required).toList();
    if (to.isEmpty()
        || to.size() > Afterwards.MOST_REFERRED_TO
        || to.stream().distinct().count() < to.size()
        || to.stream().anyMatch(slug -> slug.length() > 60)) {
      throw Problem.malformed("A referral names one to three others.");
    }
    requireSealed(Bodies.required(body.sealed));
    told.answer(
        call,
        Side.SPECIALIST,
        afterwards.refer(call.signedIn().account(), Bodies.required(body.id), to, body.sealed),
        200);
  }

  private static void requireSealed(byte[] sealed) {
    if (sealed.length < LEAST_SEALED || sealed.length > MOST_SEALED) {
      throw Problem.malformed(
          "A sealed text has " + LEAST_SEALED + " to " + MOST_SEALED + " bytes.");
    }
  }

  private void statistics(Call call) throws IOException {
    UUID specialist = call.signedIn().account();
    call.json(
        new OfSpecialist(statistics.ofSpecialist(specialist), statistics.marksOf(specialist)));
  }
}
