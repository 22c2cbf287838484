package morrow.specialists;

import java.io.IOException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import morrow.web.Audience;
import morrow.web.Call;
import morrow.web.Language;
import morrow.web.Problem;
import morrow.web.Routes;
import morrow.web.Texts;

/// All words that a profile is made of, with their names (protocol/HTTP.md, "Specialists").
final class VocabularyApi implements Routes.Feature {
  record Named(String word, String name) {}

  record Vocabulary(
      List<Named> topics,
      List<Named> approaches,
      List<Named> languages,
      List<Named> ways,
      List<Named> credentialKinds,
      List<Named> checks) {}

  private final Map<Language, Vocabulary> vocabularies = new EnumMap<>(Language.class);

  VocabularyApi() {
    for (Language language : Language.values()) {
      vocabularies.put(language, in(Texts.of(language, List.of(SpecialistsFeature.class))));
    }
  }

  @Override
  public void routes(Routes routes) {
    routes.get("/api/vocabulary", this::vocabulary).to(Audience.EVERYONE);
  }

  private void vocabulary(Call call) throws IOException {
    Language wanted = call.query("language").map(VocabularyApi::language).orElse(call.language());
    call.json(Objects.requireNonNull(vocabularies.get(wanted)));
  }

  private static Language language(String code) {
    return Language.of(code)
        .orElseThrow(
            () -> Problem.malformed("The vocabulary’s language is one that Morrow speaks."));
  }

  private Vocabulary in(Texts texts) {
    return new Vocabulary(
        named(Topic.values(), Topic::word, word -> text("topic." + word, texts)),
        named(Approach.values(), Approach::word, word -> text("approach." + word, texts)),
        SpokenLanguages.all(texts).stream()
            .map(code -> new Named(code, SpokenLanguages.name(code, texts)))
            .toList(),
        named(Way.values(), Way::word, word -> text("way." + word, texts)),
        named(
            CredentialKind.values(),
            CredentialKind::word,
            word -> text("credential." + word, texts)),
        named(Check.values(), Check::word, word -> text("check." + word, texts)));
  }

  private static <T> List<Named> named(
      T[] values, Function<T, String> word, Function<String, String> name) {
    return Arrays.stream(values).map(word).map(each -> new Named(each, name.apply(each))).toList();
  }

  private static String text(String key, Texts texts) {
    return texts.get(key);
  }
}
