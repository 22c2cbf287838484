package morrow.samples;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import morrow.web.Language;

/// All that comes with the program to read.
record Collection(
    List<Article> articles, List<Post> posts, List<Story> stories, List<Question> questions) {
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .build();

  /// Reads the bundled files.
  ///
  /// @throws UncheckedIOException naming what is not right
  static Collection bundled() {
    try {
      List<Article> articles = new ArrayList<>();
      for (String name : read("articles.json", new TypeReference<List<String>>() {})) {
        articles.add(article(name));
      }
      return new Collection(
          List.copyOf(articles),
          read("posts.json", new TypeReference<List<Post>>() {}),
          read("stories.json", new TypeReference<List<Story>>() {}),
          read("questions.json", new TypeReference<List<Question>>() {}));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The text of an article lies beside what is said about it, so that both can be edited as what they are.
  private static Article article(String name) throws IOException {
    ObjectNode file = read("articles/" + name + ".json", new TypeReference<ObjectNode>() {});
    file.put("name", name);
    for (Language language : Language.values()) {
      if (file.path(language.code()) instanceof ObjectNode edition) {
        edition.put("body", text("articles/" + name + "." + language.code() + ".md"));
      }
    }
    return JSON.treeToValue(file, Article.class);
  }

  private static <T> T read(String file, TypeReference<T> type) throws IOException {
    return JSON.readValue(text(file), type);
  }

  private static String text(String file) throws IOException {
    try (InputStream in = Collection.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException(file + " is missing.");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
