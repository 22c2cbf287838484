package morrow.bench.reading;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import morrow.specialists.Topic;

/// As many articles as are asked for, put together from the paragraphs of the sample articles, so that their words are as often as in
/// real ones. The same each time.
final class Library {
  private static final List<String> SAMPLES =
      List.of("unseen-work", "carrying-too-much", "rejection-cycle", "letting-go-of-pressure");
  private static final int PARAGRAPHS = 12;

  /// One of them.
  ///
  /// @param paragraphs plain text
  record Article(String slug, String title, String cover, List<String> paragraphs, Topic topic) {
    /// As it is written.
    String markdown() {
      return String.join("\n\n", paragraphs);
    }

    /// As a page shows it.
    String html() {
      return paragraphs.stream()
          .map(each ->
              "<p>" + each.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;") + "</p>")
          .collect(Collectors.joining("\n"));
    }
  }

  private Library() {}

  /// The first `count` of the library.
  static List<Article> articles(int count) throws IOException {
    List<String> paragraphs = paragraphs();
    Random random = new Random(7);
    List<Article> articles = new ArrayList<>(count);
    Topic[] topics = Topic.values();
    for (int n = 0; n < count; n++) {
      List<String> chosen = new ArrayList<>(PARAGRAPHS);
      for (int i = 0; i < PARAGRAPHS; i++) {
        chosen.add(paragraphs.get(random.nextInt(paragraphs.size())));
      }
      articles.add(
          new Article(
              "piece-" + n,
              words(chosen.getFirst(), 6),
              words(chosen.getLast(), 14),
              chosen,
              topics[n % topics.length]));
    }
    return articles;
  }

  private static String words(String text, int most) {
    return String.join(" ", List.of(text.split("\\s+", most + 1)).subList(0, most));
  }

  /// Long enough to take a title from, without marks of references and headings.
  private static List<String> paragraphs() throws IOException {
    List<String> all = new ArrayList<>();
    for (String name : SAMPLES) {
      String resource = "/morrow/samples/articles/" + name + ".en.md";
      try (InputStream in = Library.class.getResourceAsStream(resource)) {
        if (in == null) {
          throw new IOException(resource + " is missing");
        }
        String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        for (String paragraph : text.split("\\R\\s*\\R", -1)) {
          String plain =
              paragraph.replaceAll("\\[@[^]]*]", "").replaceAll("[#*_>`\\[\\]]", "").strip();
          if (plain.length() > 200) {
            all.add(plain.replaceAll("\\s+", " "));
          }
        }
      }
    }
    return List.copyOf(all);
  }
}
