package morrow.web;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Pattern;

/// The texts of one language, from the `texts_xx.properties` files that lie in the feature folders. Values are ICU
/// messages: an apostrophe is written as ’ and never as ', `{0}` is an argument, plurals are `{0, plural, …}`. A text
/// without a brace is not parsed at all.
public final class Texts {
  private static final Pattern JOINED = Pattern.compile("[^{}']*(\\{[0-9]}[^{}']*)+");
  private static final Pattern BETWEEN = Pattern.compile("\\{(?=[0-9]})|(?<=\\{[0-9])}");

  private final Language language;
  private final Map<String, String> plain = new HashMap<>();
  private final Map<String, MessageFormat> messages = new HashMap<>();

  /// Messages that only put words in: what stands around `{0}`, `{1}` …, which need no formatting.
  private final Map<String, List<String>> joined = new HashMap<>();

  private Texts(Language language) {
    this.language = language;
  }

  /// Reads the bundles of the named features.
  ///
  /// @throws IllegalStateException when a bundle is missing, a key is there twice or a message cannot be parsed
  public static Texts of(Language language, Iterable<Class<?>> features) {
    Texts texts = new Texts(language);
    for (Class<?> feature : features) {
      texts.add(feature);
    }
    return texts;
  }

  private void add(Class<?> feature) {
    String name = "texts_" + language.code() + ".properties";
    Properties bundle = new Properties();
    try (InputStream in = feature.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(
            "The texts " + name + " are missing beside " + feature.getName() + ".");
      }
      bundle.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    for (String key : bundle.stringPropertyNames()) {
      String text = bundle.getProperty(key);
      boolean twice =
          text.contains("{")
              ? messages.put(key, new MessageFormat(text, language.locale())) != null
              : plain.put(key, text) != null;
      if (JOINED.matcher(text).matches()) {
        joined.put(key, List.of(BETWEEN.split(text, -1)));
      }
      if (twice) {
        throw new IllegalStateException("The text " + key + " is there twice.");
      }
    }
  }

  public Language language() {
    return language;
  }

  /// The text of a key.
  ///
  /// @throws IllegalStateException when there is no such text: a page must not show a gap
  public String get(String key) {
    String text = plain.get(key);
    if (text == null) {
      throw new IllegalStateException("There is no text " + key + " in " + language.code() + ".");
    }
    return text;
  }

  /// The message of a key with its arguments, `{0}` first.
  public String get(String key, Object... arguments) {
    List<String> parts = joined.get(key);
    if (parts != null && Arrays.stream(arguments).allMatch(String.class::isInstance)) {
      return join(parts, arguments);
    }
    MessageFormat message = messages.get(key);
    if (message == null) {
      throw new IllegalStateException(
          "There is no message " + key + " in " + language.code() + ".");
    }
    MessageFormat own = message.clone(); // a MessageFormat is not safe for two threads
    return own.format(arguments);
  }

  /// Every second part is the number of an argument.
  private static String join(List<String> parts, Object[] arguments) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < parts.size(); i++) {
      String part = parts.get(i);
      text.append(i % 2 == 0 ? part : arguments[part.charAt(0) - '0']);
    }
    return text.toString();
  }

  /// All keys, for the test that compares the languages.
  public java.util.SortedSet<String> keys() {
    var keys = new java.util.TreeSet<>(plain.keySet());
    keys.addAll(messages.keySet());
    return keys;
  }
}
