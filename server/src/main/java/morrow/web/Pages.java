package morrow.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import gg.jte.resolve.DirectoryCodeResolver;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Renders templates. A page that depends on nothing but its language is rendered once and kept, with its gzip form; the
/// number of such pages is the number of templates, so they need no bound. Of pages that change now and then the gzip form of
/// the last version is kept, those that were asked for least go when there is no room.
public final class Pages {
  record Rendered(byte[] plain, byte[] gzip) {}

  /// What of the pages that change is kept in the memory, in bytes.
  private static final long MOST_BYTES = 64 << 20;

  /// What of those is kept that stand behind a question mark: filters, topics and further pages. There are as many of them as somebody
  /// takes the trouble to ask for, so they have a place of their own and push no other page out.
  private static final long MOST_BYTES_OF_QUERIES = 16 << 20;

  private record Fixed(String template, String path, Language language) {}

  /// A page as it was at one version of what it shows.
  private record Version(Object of, byte[] gzip) {
    /// In bytes, with about so much for the address and the entry.
    int weight() {
      return gzip.length + 400;
    }
  }

  private final TemplateEngine templates;
  private final Map<Language, Texts> texts;
  private final Map<Language, Sentences> sentences = new EnumMap<>(Language.class);
  private final WebSettings settings;
  private final Assets assets;
  private final boolean keep;
  private final Map<Fixed, Rendered> kept = new ConcurrentHashMap<>();
  private final Cache<Fixed, Version> versions;
  private final Cache<Fixed, Version> versionsOfQueries;

  /// @param sources the folder of the templates while developing: each call compiles what changed; null in a build
  public Pages(
      WebSettings settings, Iterable<Class<?>> features, Assets assets, @Nullable Path sources) {
    this(settings, features, assets, sources, MOST_BYTES, MOST_BYTES_OF_QUERIES);
  }

  Pages(
      WebSettings settings,
      Iterable<Class<?>> features,
      Assets assets,
      @Nullable Path sources,
      long mostBytes,
      long mostBytesOfQueries) {
    this.versions = versions(mostBytes);
    this.versionsOfQueries = versions(mostBytesOfQueries);
    this.settings = settings;
    this.assets = assets;
    this.keep = sources == null;
    this.templates =
        sources == null
            ? TemplateEngine.createPrecompiled(
                null, ContentType.Html, Pages.class.getClassLoader(), "morrow.templates")
            : TemplateEngine.create(
                new DirectoryCodeResolver(sources), classesOfTemplates(), ContentType.Html);
    this.texts = new EnumMap<>(Language.class);
    for (Language language : Language.values()) {
      texts.put(language, Texts.of(language, features));
      sentences.put(language, new Sentences(language));
    }
  }

  private static Cache<Fixed, Version> versions(long mostBytes) {
    return Caffeine.newBuilder()
        .maximumWeight(mostBytes)
        .weigher((Fixed address, Version version) -> version.weight())
        .build();
  }

  /// Where templates that are compiled while developing go: a folder of this run alone, since code is loaded from it.
  private static Path classesOfTemplates() {
    try {
      return Files.createTempDirectory("morrow-templates-");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Page page(Language language, String path) {
    Texts words = texts.get(language);
    if (words == null) {
      throw new IllegalStateException("no texts for " + language);
    }
    return new Page(words, path, settings, assets);
  }

  /// A sentence of a refusal in the language of who is refused.
  String sentence(Language language, @Nullable String english) {
    Sentences known = sentences.get(language);
    return english == null || known == null ? String.valueOf(english) : known.of(english);
  }

  byte[] render(String template, Page page, Map<String, Object> parameters) {
    Map<String, Object> all = new LinkedHashMap<>(parameters);
    all.put("page", page);
    var output = new Utf8ByteOutput();
    templates.render(template, all, output);
    var bytes = new ByteArrayOutputStream(output.getContentLength());
    try {
      output.writeTo(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  Rendered fixed(String template, Page page, Map<String, Object> parameters) {
    var key = new Fixed(template, page.path(), page.language());
    Rendered rendered = kept.get(key);
    if (rendered == null) {
      byte[] plain = render(template, page, parameters);
      rendered = new Rendered(plain, Assets.gzip(plain));
      if (keep) {
        kept.put(key, rendered);
      }
    }
    return rendered;
  }

  /// The gzip form of a page at a version of what it shows; rendered only when it is not the version that is kept.
  ///
  /// @param version equal to the one before exactly when the page would be the same
  byte[] kept(
      String template, Page page, Object version, Supplier<Map<String, Object>> parameters) {
    var key = new Fixed(template, page.path(), page.language());
    Cache<Fixed, Version> share = page.path().indexOf('?') < 0 ? versions : versionsOfQueries;
    Version known = share.getIfPresent(key);
    if (known != null && known.of.equals(version)) {
      return known.gzip;
    }
    byte[] gzip = Assets.gzip(render(template, page, parameters.get()));
    if (keep) {
      share.put(key, new Version(version, gzip));
    }
    return gzip;
  }
}
