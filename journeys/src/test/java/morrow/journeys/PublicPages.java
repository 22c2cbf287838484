package morrow.journeys;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/// All public pages that a reader reaches by links from the first page, without scripts, and what they refer to.
final class PublicPages {
  /// What came when an address was asked for.
  ///
  /// @param size of the body as it was sent, in bytes
  record Answer(int status, String type, String body, int size) {
    boolean isPage() {
      return status == 200 && type.startsWith("text/html");
    }
  }

  private static final Pattern LINK = Pattern.compile("<(?:a|link)\\b[^>]*?\\shref=\"(/[^\"]*)\"");
  private static final Pattern STYLE_OR_SCRIPT =
      Pattern.compile(
          "<link rel=\"(?:stylesheet|modulepreload)\" href=\"([^\"]+)\"|<script [^>]*src=\"([^\"]+)\"");

  /// Filters make endless addresses of one page; so many of each are enough.
  private static final int QUERIES_OF_ONE_PAGE = 4;

  private final HttpClient http = HttpClient.newHttpClient();
  private final URI first;
  private final Map<String, Answer> answers = new LinkedHashMap<>();
  private final Map<String, String> cameFrom = new HashMap<>();
  private final Map<String, Integer> assets = new HashMap<>();

  private PublicPages(URI first) {
    this.first = first;
  }

  /// Goes through all of them.
  static PublicPages from(URI first, String... starts) {
    PublicPages pages = new PublicPages(first);
    pages.walk(List.of(starts));
    return pages;
  }

  private void walk(List<String> starts) {
    Deque<String> open = new ArrayDeque<>(starts);
    Set<String> known = new TreeSet<>(starts);
    Map<String, Integer> queries = new HashMap<>();
    while (!open.isEmpty()) {
      String path = open.remove();
      Answer answer = get(path, "gzip");
      answers.put(path, answer);
      if (!answer.isPage()) {
        continue;
      }
      for (String link : links(answer.body())) {
        int query = link.indexOf('?');
        boolean more =
            query < 0
                || queries.merge(link.substring(0, query), 1, Integer::sum) <= QUERIES_OF_ONE_PAGE;
        if (more && !link.startsWith("/assets/") && known.add(link)) {
          cameFrom.put(link, path);
          open.add(link);
        }
      }
    }
  }

  private static List<String> links(String html) {
    List<String> links = new ArrayList<>();
    Matcher matcher = LINK.matcher(html);
    while (matcher.find()) {
      String link = matcher.group(1).replace("&amp;", "&");
      int mark = link.indexOf('#');
      links.add(mark < 0 ? link : link.substring(0, mark));
    }
    return links;
  }

  /// Every address with what came from it.
  Map<String, Answer> all() {
    return answers;
  }

  /// The page on which a link to this address stands.
  String linkedFrom(String path) {
    return cameFrom.getOrDefault(path, "the start");
  }

  /// What a browser fetches for a page with its style and scripts, in bytes of bodies as they are sent.
  int weight(Answer page) {
    int weight = page.size();
    Matcher matcher = STYLE_OR_SCRIPT.matcher(page.body());
    Set<String> seen = new TreeSet<>();
    while (matcher.find()) {
      String address = matcher.group(1) != null ? matcher.group(1) : matcher.group(2);
      if (seen.add(address)) {
        weight += assets.computeIfAbsent(address, each -> get(each, "gzip, br").size());
      }
    }
    return weight;
  }

  private Answer get(String path, String encoding) {
    HttpRequest request =
        HttpRequest.newBuilder(first.resolve(path)).header("Accept-Encoding", encoding).build();
    try {
      HttpResponse<byte[]> response = http.send(request, BodyHandlers.ofByteArray());
      byte[] body = response.body();
      boolean gzip = response.headers().firstValue("Content-Encoding").orElse("").equals("gzip");
      return new Answer(
          response.statusCode(),
          response.headers().firstValue("Content-Type").orElse(""),
          new String(gzip ? opened(body) : body, StandardCharsets.UTF_8),
          body.length);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static byte[] opened(byte[] gzip) throws IOException {
    try (var in = new GZIPInputStream(new ByteArrayInputStream(gzip))) {
      return in.readAllBytes();
    }
  }
}
