package morrow.settings;

import io.helidon.config.Config;
import io.helidon.config.ConfigSources;
import io.helidon.config.yaml.YamlConfigParser;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The operator's values by key, such as `web.port`. Every reading method names the key in its complaint.
public final class Values {
  private static final Pattern LENGTH = Pattern.compile("(\\d{1,6})\\s*([smhd])");

  private final Map<String, String> values;
  private final Set<String> asked = new TreeSet<>();

  private Values(Map<String, String> values) {
    this.values = values;
  }

  /// The file's values with those of the command line over them.
  ///
  /// @throws IllegalArgumentException when the file is missing or is not YAML, in words for the operator
  public static Values of(Optional<Path> file, Map<String, String> commandLine) {
    Map<String, String> values = new HashMap<>();
    file.ifPresent(path -> values.putAll(read(path)));
    values.putAll(commandLine);
    return new Values(values);
  }

  private static Map<String, String> read(Path file) {
    if (!Files.isReadable(file)) {
      throw new IllegalArgumentException(
          "The settings file " + file + " is not there or cannot be read.");
    }
    try {
      Config config =
          Config.builder(ConfigSources.file(file).parser(YamlConfigParser.create()))
              .disableEnvironmentVariablesSource()
              .disableSystemPropertiesSource()
              .build();
      return new HashMap<>(config.asMap().orElse(Map.of()));
    } catch (RuntimeException e) {
      throw new IllegalArgumentException(
          "The settings file " + file + " is not YAML: " + e.getMessage(), e);
    }
  }

  public Optional<String> text(String key) {
    asked.add(key);
    return Optional.ofNullable(values.get(key)).map(String::strip);
  }

  public String text(String key, String otherwise) {
    return text(key).orElse(otherwise);
  }

  public int number(String key, int otherwise) {
    return text(key)
        .map(value -> {
          try {
            return Integer.parseInt(value);
          } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                key + ": write a whole number, not “" + value + "”.", e);
          }
        })
        .orElse(otherwise);
  }

  /// `yes` or `no`; YAML's `true` and `false` too.
  public boolean yesOrNo(String key, boolean otherwise) {
    return text(key)
        .map(value ->
            switch (value) {
              case "yes", "true" -> true;
              case "no", "false" -> false;
              default ->
                  throw new IllegalArgumentException(
                      key + ": write yes or no, not “" + value + "”.");
            })
        .orElse(otherwise);
  }

  /// A length of time: a whole number and `s`, `m`, `h` or `d`, for example `60m`.
  public Duration duration(String key, Duration otherwise) {
    return text(key)
        .map(value -> {
          Matcher written = LENGTH.matcher(value);
          if (!written.matches()) {
            throw new IllegalArgumentException(
                key + ": write a length of time such as 30s, 60m, 14h or 7d, not “" + value + "”.");
          }
          long count = Long.parseLong(written.group(1));
          return switch (written.group(2)) {
            case "s" -> Duration.ofSeconds(count);
            case "m" -> Duration.ofMinutes(count);
            case "h" -> Duration.ofHours(count);
            default -> Duration.ofDays(count);
          };
        })
        .orElse(otherwise);
  }

  /// Several values, written as a YAML list or with commas.
  public List<String> list(String key) {
    asked.add(key);
    var entries =
        values.keySet().stream()
            .filter(k -> k.matches(Pattern.quote(key) + "\\.\\d+"))
            .sorted()
            .toList();
    asked.addAll(entries);
    if (!entries.isEmpty()) {
      return entries.stream().map(entry -> values.getOrDefault(entry, "").strip()).toList();
    }
    return text(key).stream()
        .flatMap(value -> List.of(value.split(",")).stream())
        .map(String::strip)
        .filter(value -> !value.isEmpty())
        .toList();
  }

  /// The keys that features have asked for so far.
  public Set<String> known() {
    return Set.copyOf(asked);
  }

  /// To be called when every feature has read its keys.
  ///
  /// @throws IllegalArgumentException naming the keys that nobody asked for
  public void refuseUnknownKeys() {
    Set<String> unknown =
        values.keySet().stream()
            .filter(key -> !asked.contains(key))
            .filter(key -> values.keySet().stream().noneMatch(other -> other.startsWith(key + ".")))
            .collect(Collectors.toCollection(TreeSet::new));
    if (!unknown.isEmpty()) {
      throw new IllegalArgumentException(
          "There is no setting “"
              + String.join("”, “", unknown)
              + "”. The sample file settings.yaml lists all.");
    }
  }
}
