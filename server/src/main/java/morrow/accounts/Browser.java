package morrow.accounts;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Coarse words for a browser, so that a person recognises an own device in a list: `Firefox, Android`. No versions and no
/// models: together they would make a device recognisable to whoever reads the database.
final class Browser {
  // Most browsers also claim to be others: the first that fits is the right one.
  private static final List<Map.Entry<String, String>> BROWSERS =
      List.of(
          Map.entry("Edg", "Edge"),
          Map.entry("OPR/", "Opera"),
          Map.entry("SamsungBrowser/", "Samsung Internet"),
          Map.entry("Firefox/", "Firefox"),
          Map.entry("FxiOS/", "Firefox"),
          Map.entry("Chrome/", "Chrome"),
          Map.entry("CriOS/", "Chrome"),
          Map.entry("Safari/", "Safari"));
  private static final List<Map.Entry<String, String>> SYSTEMS =
      List.of(
          Map.entry("Android", "Android"),
          Map.entry("iPhone", "iPhone"),
          Map.entry("iPad", "iPad"),
          Map.entry("CrOS", "ChromeOS"),
          Map.entry("Windows", "Windows"),
          Map.entry("Macintosh", "Mac"),
          Map.entry("Linux", "Linux"));

  private Browser() {}

  /// The words for a `User-Agent` header; empty when it is none of the known ones.
  static String words(String userAgent) {
    return Stream.of(BROWSERS, SYSTEMS)
        .map(known -> known.stream().filter(one -> userAgent.contains(one.getKey())).findFirst())
        .flatMap(found -> found.map(Map.Entry::getValue).stream())
        .collect(Collectors.joining(", "));
  }
}
