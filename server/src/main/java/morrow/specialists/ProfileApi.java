package morrow.specialists;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import morrow.web.Audience;
import morrow.web.Call;
import morrow.web.Problem;
import morrow.web.Routes;
import org.jspecify.annotations.Nullable;

/// The calls of specialists about themselves (protocol/HTTP.md, "Specialists"). None takes an id: whose profile it is, the session says.
final class ProfileApi implements Routes.Feature {
  private static final int MOST_PROFILE_BYTES = 64 << 10;
  private static final int MOST_FILE_BYTES = (Evidence.MOST_BYTES / 3 + 2) * 4 + (8 << 10);
  private static final int PATIENCE_SECONDS = 5;
  private static final int MOST_ID_BYTES = 1 << 10;

  record ProfileBody(
      String name,
      String zone,
      String country,
      String region,
      List<Topic> topics,
      List<Approach> approaches,
      List<String> languages,
      List<Meeting> ways,
      Boolean offersFirst,
      @Nullable Fee fee,
      String about,
      String forWhom,
      String notFor,
      List<Credential> credentials,
      Long version) {

    ProfileBody {
      requireNonNull(offersFirst);
      requireNonNull(version);
    }

    Declaration declaration() {
      return new Declaration(name, country, credentials);
    }

    Presentation presentation() {
      return new Presentation(
          zone,
          region,
          topics,
          approaches,
          languages,
          ways,
          offersFirst,
          fee,
          about,
          forWhom,
          notFor);
    }
  }

  record PortraitBody(byte[] image) {
    PortraitBody {
      requireNonNull(image);
    }
  }

  record EvidenceBody(String name, byte[] content) {
    EvidenceBody {
      requireNonNull(name);
      requireNonNull(content);
    }
  }

  record EvidenceId(UUID id) {
    EvidenceId {
      requireNonNull(id);
    }
  }

  /// Portraits are rare, and each takes much memory for a moment.
  private final Semaphore oneAfterTheOther = new Semaphore(1, true);

  private final Specialists specialists;
  private final Applications applications;
  private final EvidenceFolder evidence;
  private final PortraitStore portraits;

  ProfileApi(
      Specialists specialists,
      Applications applications,
      EvidenceFolder evidence,
      PortraitStore portraits) {
    this.specialists = specialists;
    this.applications = applications;
    this.evidence = evidence;
    this.portraits = portraits;
  }

  @Override
  public void routes(Routes routes) {
    routes.get("/api/specialist/profile", this::own).to(Audience.SPECIALIST);
    routes.post("/api/specialist/profile", this::save).to(Audience.SPECIALIST);
    routes.get("/api/specialist/portrait", this::portrait).to(Audience.SPECIALIST);
    routes.post("/api/specialist/portrait", this::setPortrait).to(Audience.SPECIALIST);
    routes.post("/api/specialist/portrait/remove", this::removePortrait).to(Audience.SPECIALIST);
    routes.post("/api/specialist/evidence", this::keep).to(Audience.SPECIALIST);
    routes.post("/api/specialist/evidence/remove", this::removeEvidence).to(Audience.SPECIALIST);
    routes.post("/api/specialist/apply", this::apply).to(Audience.SPECIALIST);
    routes.post("/api/specialist/withdraw", this::withdraw).to(Audience.SPECIALIST);
  }

  private void own(Call call) throws IOException {
    call.json(specialists.own(call.signedIn().account()));
  }

  private void save(Call call) throws IOException {
    ProfileBody body = call.json(ProfileBody.class, MOST_PROFILE_BYTES);
    Declaration declaration = parsed(body::declaration);
    Presentation presentation = parsed(body::presentation);
    UUID account = call.signedIn().account();
    switch (specialists.save(account, declaration, presentation, body.version)) {
      case Outcome.Done(OwnProfile own) -> call.json(own);
      case Outcome.ChangedMeanwhile(OwnProfile own) ->
          throw new Problem(
                  409, "profile.changed", "Your profile was changed in another window meanwhile.")
              .with("current", own);
      case Outcome.WaitsForDecision _ -> throw waits();
      case Outcome.Incomplete(List<String> missing) -> throw incomplete(missing);
      case Outcome.NoProfile _ -> throw noProfile();
    }
  }

  /// What a constructor refuses, in its words. What is not there at all has no words of its own.
  private static <T> T parsed(Supplier<T> parse) {
    try {
      return parse.get();
    } catch (IllegalArgumentException e) {
      throw Problem.malformed(String.valueOf(e.getMessage()));
    } catch (NullPointerException e) {
      throw Problem.malformed("A profile is sent whole. A field is missing.");
    }
  }

  private void portrait(Call call) throws IOException {
    Map<String, byte @Nullable []> answer = new HashMap<>();
    answer.put("image", portraits.of(call.signedIn().account()).orElse(null));
    call.json(answer);
  }

  private void setPortrait(Call call) throws IOException {
    byte[] image = call.json(PortraitBody.class, MOST_FILE_BYTES).image;
    if (image.length > Portrait.MOST_BYTES) {
      throw Problem.tooLarge("A portrait has at most 4 MB.");
    }
    byte[] jpeg = portrait(image);
    if (!portraits.set(call.signedIn().account(), jpeg)) {
      throw noProfile();
    }
    call.json(Map.of("image", jpeg));
  }

  private byte[] portrait(byte[] image) {
    try {
      if (!oneAfterTheOther.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        throw busy();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw busy();
    }
    try {
      return Portrait.of(image);
    } catch (IllegalArgumentException e) {
      throw new Problem(400, "portrait.unfit", String.valueOf(e.getMessage()));
    } finally {
      oneAfterTheOther.release();
    }
  }

  private static Problem busy() {
    return Problem.wait(
        503,
        "request.busy",
        "Too much is under way. Nothing was changed. Please try again.",
        Duration.ofSeconds(3));
  }

  private void removePortrait(Call call) {
    portraits.remove(call.signedIn().account());
    call.noContent();
  }

  private void keep(Call call) throws IOException {
    EvidenceBody body = call.json(EvidenceBody.class, MOST_FILE_BYTES);
    if (body.content.length > Evidence.MOST_BYTES) {
      throw Problem.tooLarge("A file has at most 4 MB.");
    }
    UUID account = call.signedIn().account();
    switch (parsed(() -> evidence.keep(account, body.name, body.content))) {
      case Outcome.Kept(Evidence kept) -> call.json(201, OwnProfile.OwnEvidence.of(kept));
      case Outcome.NotAFile _ ->
          throw new Problem(
              400,
              "evidence.unfit",
              "This is not a PDF, JPEG or PNG file, whatever its name says.");
      case Outcome.TooManyFiles _ ->
          throw new Problem(409, "evidence.too-many", "There are five files already.");
      case Outcome.WaitsForDecision _ -> throw waits();
      case Outcome.NoProfile _ -> throw noProfile();
    }
  }

  private void removeEvidence(Call call) throws IOException {
    EvidenceId body = call.json(EvidenceId.class, MOST_ID_BYTES);
    if (!evidence.remove(call.signedIn().account(), body.id)) {
      throw waits();
    }
    call.noContent();
  }

  private void apply(Call call) throws IOException {
    switch (applications.apply(call.signedIn().account())) {
      case Outcome.Done(OwnProfile own) -> call.json(own);
      case Outcome.Incomplete(List<String> missing) -> throw incomplete(missing);
      case Outcome.NothingNew _ ->
          throw new Problem(
              409,
              "application.nothing-new",
              "You are verified, and nothing that is verified has changed. You can renew in the last "
                  + Applications.RENEW_DAYS
                  + " days.");
      case Outcome.TooOften(Duration wait) ->
          throw Problem.wait(
              429, "application.wait", "You applied many times today. Please wait a day.", wait);
      case Outcome.NoProfile _ -> throw noProfile();
    }
  }

  private void withdraw(Call call) throws IOException {
    call.json(applications.withdraw(call.signedIn().account()));
  }

  private static Problem waits() {
    return new Problem(
        409,
        "application.open",
        "Your application is being looked at. Withdraw it first to change what it asks to verify.");
  }

  private static Problem incomplete(List<String> missing) {
    return new Problem(409, "profile.incomplete", "Some fields have to be filled first.")
        .with("missing", missing);
  }

  private static Problem noProfile() {
    return new Problem(409, "profile.missing", "Please save your profile first.");
  }
}
