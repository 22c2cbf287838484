package morrow.articles;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import morrow.web.Audience;
import morrow.web.Call;
import morrow.web.Language;
import morrow.web.Problem;
import morrow.web.Routes;

/// The calls of specialists about what they write (protocol/HTTP.md, “Articles and posts”).
final class WritingsApi implements Routes.Feature {
  private static final int MOST_BYTES = 768 << 10;
  private static final int FEW_BYTES = 1 << 10;

  private final Writings writings;
  private final Saving saving;
  private final Typesetter typesetter;
  private final CarefulWork careful;
  private final Pace saves;
  private final Pace previews;

  WritingsApi(
      Writings writings,
      Saving saving,
      Typesetter typesetter,
      CarefulWork careful,
      ArticlesSettings settings) {
    this.writings = writings;
    this.saving = saving;
    this.typesetter = typesetter;
    this.careful = careful;
    this.saves = new Pace(settings.saves());
    this.previews = new Pace(settings.previews());
  }

  @Override
  public void routes(Routes routes) {
    routes.get("/api/specialist/writings", this::list).to(Audience.SPECIALIST);
    routes.post("/api/specialist/writing", this::writing).to(Audience.SPECIALIST);
    routes.post("/api/specialist/writing/save", this::save).to(Audience.SPECIALIST);
    routes.post("/api/specialist/writing/preview", this::preview).to(Audience.SPECIALIST);
    routes.post("/api/specialist/writing/submit", this::submit).to(Audience.SPECIALIST);
    routes.post("/api/specialist/writing/withdraw", this::withdraw).to(Audience.SPECIALIST);
    routes.post("/api/specialist/writing/delete", this::delete).to(Audience.SPECIALIST);
    routes.post("/api/specialist/writing/revisions", this::revisions).to(Audience.SPECIALIST);
    routes.post("/api/specialist/writing/comparison", this::comparison).to(Audience.SPECIALIST);
    routes.post("/api/specialist/references/read", this::read).to(Audience.SPECIALIST);
    routes.post("/api/specialist/references/format", this::format).to(Audience.SPECIALIST);
  }

  private void list(Call call) throws IOException {
    UUID account = call.signedIn().account();
    call.json(
        Map.of(
            "writings",
            writings.of(account),
            "newSpecialist",
            writings.isNew(account),
            "alwaysReviewed",
            writings.isAlwaysReviewed(account)));
  }

  private void writing(Call call) throws IOException {
    Bodies.Id body = call.json(Bodies.Id.class, FEW_BYTES);
    call.json(writings.find(call.signedIn().account(), body.id()).orElseThrow(Problem::notFound));
  }

  private void save(Call call) throws IOException {
    Saving.Save save = call.json(Bodies.Save.class, MOST_BYTES).parsed();
    take(saves, call);
    answer(call, saving.save(call.signedIn().account(), save));
  }

  private void submit(Call call) throws IOException {
    Bodies.Submit body = call.json(Bodies.Submit.class, FEW_BYTES);
    take(saves, call);
    answer(call, told(() -> writings.submit(call.signedIn().account(), body.id(), body.version())));
  }

  private void withdraw(Call call) throws IOException {
    Bodies.Id body = call.json(Bodies.Id.class, FEW_BYTES);
    take(saves, call);
    answer(call, writings.withdraw(call.signedIn().account(), body.id()));
  }

  private void delete(Call call) throws IOException {
    Bodies.Id body = call.json(Bodies.Id.class, FEW_BYTES);
    take(saves, call);
    Outcome outcome = writings.delete(call.signedIn().account(), body.id());
    if (outcome != null) {
      answer(call, outcome);
    } else {
      call.noContent();
    }
  }

  private static void answer(Call call, Outcome outcome) throws IOException {
    switch (outcome) {
      case Outcome.Done(OwnWriting writing) -> call.json(writing);
      case Outcome.Changed(OwnWriting current) ->
          throw new Problem(409, "writing.changed", "This was changed in another window meanwhile.")
              .with("current", current);
      case Outcome.Unfit(List<Fault> faults) ->
          throw new Problem(409, "writing.unfit", "Some things are to be done before it is public.")
              .with("problems", said(call, faults));
      case Outcome.Refusal refusal -> throw refused(refusal);
    }
  }

  /// In the language of who wrote it.
  private static List<Fault> said(Call call, List<Fault> faults) {
    return faults.stream()
        .map(each -> new Fault(each.word(), call.sentence(each.text()), each.about()))
        .toList();
  }

  private static Problem refused(Outcome.Refusal refusal) {
    return switch (refusal) {
      case NOT_FOUND -> Problem.notFound();
      case NOT_VERIFIED ->
          new Problem(
              409,
              "writing.not-verified",
              "Only specialists whose verification holds can publish. Your text is saved.");
      case TOO_MANY ->
          new Problem(
              409,
              "writing.too-many",
              "You have " + Saving.MOST_OF_ONE + " pieces. Delete one that you do not need.");
      case FULL ->
          new Problem(
              409,
              "writing.full",
              "Your texts take all the room there is. This was not saved, and what you typed is still in the"
                  + " window. Delete or shorten a piece that you do not need, and save again.");
      case FIXED ->
          new Problem(
              409,
              "writing.fixed",
              "What was public or waits keeps its kind and language. Write a translation instead.");
      case NO_TRANSLATION ->
          new Problem(
              409,
              "writing.no-translation",
              "There is a translation into this language already, or nothing of yours to translate.");
      case STANDS ->
          new Problem(409, "writing.stands", "Withdraw it first. Then it can be deleted.");
    };
  }

  private void preview(Call call) throws IOException {
    Bodies.Preview body = call.json(Bodies.Preview.class, MOST_BYTES);
    take(previews, call);
    Content content = body.content();
    Language language = Bodies.language(body.language());
    Typeset typeset = carefully(() -> typesetter.set(body.kind(), language, content));
    List<Fault> faults =
        typeset.faults().stream().filter(each -> !each.word().equals("topics.missing")).toList();
    call.json(
        Map.of(
            "html",
            typeset.html() + typeset.references(),
            "minutes",
            typeset.minutes(),
            "problems",
            said(call, faults)));
  }

  private void revisions(Call call) throws IOException {
    Bodies.Id body = call.json(Bodies.Id.class, FEW_BYTES);
    call.json(
        Map.of(
            "revisions",
            writings
                .revisions(call.signedIn().account(), body.id())
                .orElseThrow(Problem::notFound)));
  }

  private void comparison(Call call) throws IOException {
    Bodies.Compare body = call.json(Bodies.Compare.class, FEW_BYTES);
    take(previews, call);
    call.json(
        Map.of(
            "parts",
            told(() ->
                    writings.comparison(
                        call.signedIn().account(), body.id(), body.from(), body.to()))
                .orElseThrow(Problem::notFound)));
  }

  /// What is read or formatted of references.
  private record Named(String id, Object csl) {}

  private record Entry(String id, String html) {}

  private void read(Call call) throws IOException {
    Bodies.Read body = call.json(Bodies.Read.class, MOST_BYTES);
    take(previews, call);
    ReferenceReader.Read read = carefully(() -> ReferenceReader.read(body.text()));
    call.json(
        Map.of(
            "references",
            read.references().stream().map(each -> new Named(each.id(), each.csl())).toList(),
            "problems",
            said(call, read.faults())));
  }

  private void format(Call call) throws IOException {
    Bodies.Format body = call.json(Bodies.Format.class, MOST_BYTES);
    take(previews, call);
    Language language = Bodies.language(body.language());
    if (body.references().size() > Reference.MOST
        || body.references().stream().map(Reference::id).distinct().count()
            < body.references().size()) {
      throw Problem.malformed(
          "There are at most " + Reference.MOST + " references, each with an id of its own.");
    }
    call.json(
        Map.of(
            "entries",
            carefully(() -> Typesetter.entries(language, body.references())).entrySet().stream()
                .map(each -> new Entry(each.getKey(), each.getValue()))
                .toList()));
  }

  private <T> T carefully(Supplier<T> work) {
    return told(() -> careful.of(work));
  }

  private static <T> T told(Supplier<T> work) {
    try {
      return work.get();
    } catch (CarefulWork.TooHard e) {
      throw new Problem(
          400,
          "writing.too-hard",
          "This text makes too much work for the program. Please make it simpler or shorter.");
    } catch (CarefulWork.Busy e) {
      throw Problem.wait(
          503,
          "request.busy",
          "Too much is under way. Nothing was changed. Please try again.",
          Duration.ofSeconds(3));
    }
  }

  private static void take(Pace pace, Call call) {
    pace.take(call.signedIn().account())
        .ifPresent(wait -> {
          throw Problem.wait(
              429, "writing.wait", "That was a lot at once. Please wait a little.", wait);
        });
  }
}
