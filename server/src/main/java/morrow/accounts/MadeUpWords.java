package morrow.accounts;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Properties;
import java.util.random.RandomGenerator;

/// Two everyday words such as `copper teapot`, which say nothing about whom they stand for.
public final class MadeUpWords {
  private final List<String> first;
  private final List<String> second;

  public MadeUpWords() {
    Properties words = words();
    first = split(words, "first");
    second = split(words, "second");
  }

  /// Two words with `between` between them.
  public String draw(RandomGenerator random, String between) {
    return first.get(random.nextInt(first.size()))
        + between
        + second.get(random.nextInt(second.size()));
  }

  private static List<String> split(Properties words, String key) {
    return List.of(words.getProperty(key).split(",\\s*", -1));
  }

  private static Properties words() {
    Properties words = new Properties();
    try (InputStream in = MadeUpWords.class.getResourceAsStream("handle-words.properties")) {
      if (in == null) {
        throw new IllegalStateException("handle-words.properties is missing.");
      }
      words.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return words;
  }
}
