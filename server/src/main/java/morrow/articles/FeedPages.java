package morrow.articles;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Map;
import morrow.specialists.Topic;
import morrow.web.AtomFeed;
import morrow.web.Audience;
import morrow.web.Call;
import morrow.web.Language;
import morrow.web.Routes;
import morrow.web.Texts;
import org.jspecify.annotations.Nullable;

/// Atom feeds by language and topic. There are as many as languages and topics, and each is made when it changes.
final class FeedPages implements Routes.Feature {
  private static final int MOST = 30;

  private record Key(Language language, @Nullable Topic topic) {}

  private record Kept(String version, byte[] feed) {}

  private final ReadStore store;
  private final Map<Language, Texts> texts;
  private final String origin;
  private final Cache<Key, Kept> kept = Caffeine.newBuilder().maximumSize(200).build();

  /// @param texts of every page, for the names of topics
  /// @param origin how visitors reach the site; may be empty
  FeedPages(ReadStore store, Map<Language, Texts> texts, String origin) {
    this.store = store;
    this.texts = texts;
    this.origin = origin;
  }

  @Override
  public void routes(Routes routes) {
    routes.page("/articles/feed", this::feed, Audience.EVERYONE);
  }

  private void feed(Call call) {
    Topic topic = ArticlePages.topic(call.fields()).orElse(null);
    String query = Shelf.query(topic, 1);
    if (!query.equals(call.rawQuery())) {
      String path = "/" + call.language().code() + "/articles/feed";
      call.redirect(query.isEmpty() ? path : path + "?" + query);
      return;
    }
    Key key = new Key(call.language(), topic);
    String version = store.shelf(key.language);
    Kept known = kept.getIfPresent(key);
    if (known == null || !known.version.equals(version)) {
      known = new Kept(version, feed(key).bytes(origin));
      kept.put(key, known);
    }
    call.file(AtomFeed.TYPE, known.feed);
  }

  private AtomFeed feed(Key key) {
    Texts words = texts.get(key.language);
    if (words == null) {
      throw new IllegalStateException("no texts for " + key.language);
    }
    Topic topic = key.topic;
    String path = "/" + key.language.code() + "/articles";
    String query = topic == null ? "" : "?topic=" + topic.word();
    return new AtomFeed(
        AtomFeed.id(origin, path + query),
        key.language,
        topic == null
            ? words.get("articles.feed.title")
            : words.get("articles.feed.of", named(topic, words).name()),
        path + "/feed" + query,
        path + query,
        store.newest(key.language, topic, 0, MOST).stream()
            .map(line -> entry(line, words))
            .toList());
  }

  private static AtomFeed.Entry entry(Line line, Texts words) {
    String home = "/" + words.language().code();
    Byline by = line.by();
    return new AtomFeed.Entry(
        line.id(),
        home + "/articles/" + line.slug(),
        line.title(),
        by == null ? null : new AtomFeed.Author(by.name(), home + "/specialists/" + by.slug()),
        line.cover(),
        line.topics().stream().map(topic -> named(topic, words)).toList(),
        line.firstPublishedAt(),
        line.publishedAt());
  }

  private static AtomFeed.Topic named(Topic topic, Texts words) {
    return new AtomFeed.Topic(topic.word(), words.get("topic." + topic.word()));
  }
}
