package morrow.client.samples;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import morrow.client.account.CodeApp;

/// The apps for codes of the sample accounts, by handle. The server shows each secret once, so whoever wants to try the samples out
/// later keeps this.
public final class SampleCodes {
  private final Map<String, CodeApp> apps = new ConcurrentHashMap<>();

  /// Reads what [#text] wrote.
  ///
  /// @throws IllegalArgumentException when it is something else
  public static SampleCodes of(String text) {
    SampleCodes codes = new SampleCodes();
    text.lines()
        .filter(line -> !line.isBlank())
        .forEach(line -> {
          String[] parts = line.split(" ", -1);
          if (parts.length != 2) {
            throw new IllegalArgumentException("This is not a file of sample codes.");
          }
          codes.put(parts[0], CodeApp.of(parts[1]));
        });
    return codes;
  }

  /// One line for each: handle and secret.
  public String text() {
    StringBuilder text = new StringBuilder();
    new TreeMap<>(apps)
        .forEach(
            (handle, app) -> text.append(handle).append(' ').append(app.secret()).append('\n'));
    return text.toString();
  }

  public Optional<CodeApp> of(Sample sample) {
    return app(sample.handle());
  }

  Optional<CodeApp> app(String handle) {
    return Optional.ofNullable(apps.get(handle));
  }

  void put(String handle, CodeApp app) {
    apps.put(handle, app);
  }
}
