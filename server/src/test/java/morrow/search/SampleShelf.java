package morrow.search;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import morrow.specialists.Topic;
import morrow.web.Language;

/// The sample collection as it lies in the files, made into what search knows of it.
final class SampleShelf {
  private static final Path FILES = Path.of("src/main/java/morrow/samples");
  private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
  private static final JsonMapper JSON = new JsonMapper();

  /// @param name of the collection, for example `article:unseen-work`, the same in all languages
  record Named(String name, Piece piece) {}

  private SampleShelf() {}

  static List<Named> all() throws IOException {
    List<Named> all = new ArrayList<>();
    try (Stream<Path> files = Files.list(FILES.resolve("articles"))) {
      for (Path file : files.filter(file -> file.toString().endsWith(".json")).sorted().toList()) {
        String name = FILES.resolve("articles").relativize(file).toString().replace(".json", "");
        JsonNode article = JSON.readTree(file.toFile());
        for (Language language : Language.values()) {
          JsonNode own = article.path(language.code());
          String body =
              Files.readString(FILES.resolve("articles/" + name + "." + language.code() + ".md"));
          all.add(
              named(
                  Kind.ARTICLE,
                  name,
                  article,
                  language,
                  own,
                  own.path("cover").asText(),
                  plain(body)));
        }
      }
    }
    for (JsonNode post : JSON.readTree(FILES.resolve("posts.json").toFile())) {
      for (Language language : Language.values()) {
        JsonNode own = post.path(language.code());
        all.add(
            named(
                Kind.POST,
                post.path("name").asText(),
                post,
                language,
                own,
                own.path("cover").asText(),
                plain(own.path("body").asText())));
      }
    }
    for (JsonNode story : JSON.readTree(FILES.resolve("stories.json").toFile())) {
      for (Language language : Language.values()) {
        JsonNode own = story.path(language.code());
        all.add(
            named(
                Kind.STORY,
                story.path("name").asText(),
                story,
                language,
                own,
                "",
                own.path("text").asText()));
      }
    }
    for (JsonNode question : JSON.readTree(FILES.resolve("questions.json").toFile())) {
      for (Language language : Language.values()) {
        JsonNode own = question.path(language.code());
        List<String> words = new ArrayList<>();
        for (String part : List.of("text", "tried", "help")) {
          words.add(own.path(part).asText());
        }
        for (String part : List.of("answers", "followUps")) {
          question.path(part).forEach(each -> words.add(each.path(language.code()).asText()));
        }
        all.add(
            named(
                Kind.QUESTION,
                question.path("name").asText(),
                question,
                language,
                own,
                "",
                String.join("\n\n", words)));
      }
    }
    return all;
  }

  private static Named named(
      Kind kind,
      String name,
      JsonNode piece,
      Language language,
      JsonNode own,
      String summary,
      String words) {
    String whole = kind.word() + ":" + name;
    return new Named(
        whole,
        new Piece(
            kind,
            UUID.nameUUIDFromBytes((whole + language.code()).getBytes(StandardCharsets.UTF_8)),
            language,
            own.path("slug").asText(),
            own.path("title").asText(),
            summary,
            words,
            StreamSupport.stream(piece.path("topics").spliterator(), false)
                .map(topic -> Topic.of(topic.asText()))
                .toList(),
            NOON,
            true));
  }

  /// Without the marks of headings, emphasis and references.
  private static String plain(String markdown) {
    return markdown.replaceAll("\\[@[^\\]]*]", "").replaceAll("(?m)^#+ ", "").replace("*", "");
  }
}
