package morrow.review;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import morrow.accounts.NetworkAddress;
import morrow.web.Audience;
import morrow.web.Call;
import morrow.web.PlainText;
import morrow.web.Problem;
import morrow.web.Routes;

/// The page on which a reader reports what is public, without an account and without scripts.
public final class ReportPages implements Routes.Feature {
  /// What the form holds.
  ///
  /// @param piece its name on its page
  /// @param reason a word, or nothing yet
  /// @param trouble the key of a sentence about what is missing; empty when nothing is
  public record Draft(
      Matter kind,
      String piece,
      String title,
      String address,
      String language,
      String reason,
      String words,
      String trouble) {
    public List<ReportReason> reasons() {
      return List.of(ReportReason.values());
    }
  }

  private final Reports reports;
  private final ReportPace pace;

  ReportPages(Reports reports, ReportPace pace) {
    this.reports = reports;
    this.pace = pace;
  }

  @Override
  public void routes(Routes routes) {
    routes.page("/report", this::ask, Audience.EVERYONE);
    routes.letterbox("/report", this::take);
  }

  private void ask(Call call) {
    Map<String, List<String>> fields = call.fields();
    show(call, 200, fields, "");
  }

  private void take(Call call) throws IOException {
    Map<String, List<String>> form = call.form();
    NetworkAddress from = NetworkAddress.of(call.address());
    Optional<Duration> pause = pace.step(from);
    if (pause.isPresent()) {
      tooOften(call, form, pause.get());
      return;
    }
    Matter matter = matter(form).orElse(null);
    ReportReason reason = ReportReason.of(one(form, "reason")).orElse(null);
    String words = words(form);
    if (matter == null || reason == null || words == null) {
      show(call, 400, form, reason == null ? "report.no-reason" : "report.words-unfit");
      return;
    }
    String name = one(form, "piece");
    if (reports.published(matter, name).isEmpty()) {
      throw Problem.notFound();
    }
    pause = pace.step(from, reason);
    if (pause.isPresent()) {
      tooOften(call, form, pause.get());
      return;
    }
    switch (reports.report(matter, name, reason, words)) {
      case Outcome.Reported _ ->
          call.page(200, "review/Reported.jte", Map.of("danger", reason == ReportReason.DANGER));
      case Outcome.NotPublic _ -> throw Problem.notFound();
    }
  }

  private void tooOften(Call call, Map<String, List<String>> form, Duration pause) {
    try {
      show(call, 429, form, "report.too-often");
    } catch (Problem _) {
      throw ReviewApi.tooOften(pause); // there is nothing to keep for what is not public
    }
  }

  private void show(Call call, int status, Map<String, List<String>> fields, String trouble) {
    Matter matter = matter(fields).orElseThrow(Problem::notFound);
    String name = one(fields, "piece");
    Published piece = reports.published(matter, name).orElseThrow(Problem::notFound);
    call.page(
        status,
        "review/Report.jte",
        Map.of(
            "draft",
            new Draft(
                matter,
                name,
                piece.title(),
                piece.address(),
                piece.language().code(),
                one(fields, "reason"),
                one(fields, "words"),
                trouble)),
        "kind=" + matter.word() + "&piece=" + name);
  }

  private static Optional<Matter> matter(Map<String, List<String>> fields) {
    try {
      return Optional.of(Matter.of(one(fields, "kind")));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  private static @org.jspecify.annotations.Nullable String words(Map<String, List<String>> form) {
    try {
      return PlainText.lines(one(form, "words"), 0, Reports.LONGEST, "A report");
    } catch (IllegalArgumentException _) {
      return null;
    }
  }

  private static String one(Map<String, List<String>> fields, String name) {
    return fields.getOrDefault(name, List.of("")).getFirst();
  }
}
