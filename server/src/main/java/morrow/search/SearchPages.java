package morrow.search;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import morrow.accounts.NetworkAddress;
import morrow.specialists.Topic;
import morrow.web.Audience;
import morrow.web.Call;
import morrow.web.Language;
import morrow.web.Routes;
import org.jspecify.annotations.Nullable;

/// Search. What somebody looks for comes in the body of a form, so that it stands in no address: not in the browser's history, not in
/// what the address bar proposes next time, not in the log of a proxy.
public final class SearchPages implements Routes.Feature {
  /// What the page shows.
  ///
  /// @param danger whether helplines stand above everything
  public record Shown(
      String text, @Nullable Kind kind, Language language, boolean danger, Answer answer) {
    /// The word of the kind that is looked for; empty: all.
    public String kindWord() {
      return kind == null ? "" : kind.word();
    }

    public List<Language> otherLanguages() {
      return List.of(Language.values()).stream().filter(each -> each != language).toList();
    }
  }

  private final Finding finding;

  SearchPages(Finding finding) {
    this.finding = finding;
  }

  @Override
  public void routes(Routes routes) {
    routes.page("/search", this::ask, Audience.EVERYONE);
    routes.form("/search", this::answer, Audience.EVERYONE);
  }

  private void ask(Call call) {
    call.fixedPage(
        "search/SearchPage.jte",
        Map.of(
            "shown",
            new Shown("", null, call.language(), false, new Answer.NothingAsked(false)),
            "topics",
            List.of(Topic.values())));
  }

  private void answer(Call call) throws IOException {
    Asked asked = Asked.of(call.form(), call.language());
    Answer answer = finding.find(asked, NetworkAddress.of(call.address()).block());
    boolean urgent = Danger.isIn(asked, spellings(answer));
    call.page(
        status(answer),
        "search/SearchPage.jte",
        Map.of(
            "shown",
            new Shown(asked.text(), asked.kind(), asked.language(), urgent, answer),
            "topics",
            List.of(Topic.values())));
  }

  private static List<String> spellings(Answer answer) {
    return answer instanceof Answer.Results results ? results.spellings() : List.of();
  }

  private static int status(Answer answer) {
    return switch (answer) {
      case Answer.Results _, Answer.NothingAsked _ -> 200;
      case Answer.Busy _, Answer.Away _ -> 503;
    };
  }
}
