package morrow.pennames;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.random.RandomGenerator;
import morrow.web.Language;

/// Names of two or three everyday words, such as `Quiet Harbour`.
final class PenNameWords {
  private record Noun(String word, String ending) {}

  private final Properties words = read();

  /// A name.
  ///
  /// @param longer with a third part, of which there are many more
  String draw(Language language, RandomGenerator random, boolean longer) {
    String how = one(language.code() + ".how", random);
    Noun noun = noun(one(language.code() + ".noun", random));
    String name = how + noun.ending + " " + noun.word;
    if (longer) {
      String where = " " + one(language.code() + ".where", random);
      return name.length() + where.length() <= PenName.MOST ? name + where : name;
    }
    return name;
  }

  /// A noun may bring the ending of the word before it: `Hafen/er`.
  private static Noun noun(String written) {
    String[] parts = written.split("/", 2);
    return new Noun(parts[0], parts.length > 1 ? parts[1] : "");
  }

  private String one(String key, RandomGenerator random) {
    List<String> all = Arrays.asList(words.getProperty(key).split(",\\s*", -1));
    return all.get(random.nextInt(all.size()));
  }

  private static Properties read() {
    Properties words = new Properties();
    try (Reader in =
        new InputStreamReader(
            PenNameWords.class.getResourceAsStream("pen-name-words.properties"),
            StandardCharsets.UTF_8)) {
      words.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return words;
  }
}
