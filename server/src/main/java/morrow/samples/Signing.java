package morrow.samples;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import morrow.specialists.Topic;
import morrow.web.Language;

/// Finds under whose name an article, a post or an answer of the collection stands: of the sample specialists who speak its language, whoever
/// shares most of its topics, and of those who share as many whoever has fewest pieces.
final class Signing {
  /// A specialist whom nobody is behind.
  ///
  /// @param topics words of [Topic]
  /// @param languages BCP 47 codes
  record SampleSpecialist(UUID account, Set<String> topics, Set<String> languages) {}

  private final List<SampleSpecialist> specialists;
  private final Map<UUID, Integer> pieces = new HashMap<>();

  Signing(List<SampleSpecialist> specialists) {
    this.specialists = List.copyOf(specialists);
  }

  /// Under whose names as many pieces stand, each under another, the closest first. Fewer when there are not so many: then it is nobody's.
  List<UUID> names(Language language, List<Topic> topics, int wanted) {
    List<UUID> names = new ArrayList<>();
    for (int i = 0; i < wanted; i++) {
      Optional<UUID> next =
          candidates(List.of(language), topics).filter(each -> !names.contains(each)).findFirst();
      next.ifPresent(names::add);
      next.ifPresent(this::count);
    }
    return names;
  }

  /// Under whose name each post stands, in all languages: a post is the thought of one person, who therefore speaks all of them. Empty when
  /// nobody does: then it is nobody's.
  List<Optional<UUID>> authors(List<Post> posts) {
    List<Optional<UUID>> authors = new ArrayList<>();
    for (Post post : posts) {
      Optional<UUID> author = candidates(List.of(Language.values()), post.topics()).findFirst();
      author.ifPresent(this::count);
      authors.add(author);
    }
    return authors;
  }

  private void count(UUID name) {
    pieces.merge(name, 1, Integer::sum);
  }

  private Stream<UUID> candidates(List<Language> languages, List<Topic> topics) {
    List<String> codes = languages.stream().map(Language::code).toList();
    return specialists.stream()
        .filter(each -> each.languages().containsAll(codes) && shared(each, topics) > 0)
        .sorted(
            Comparator.comparingLong((SampleSpecialist each) -> -shared(each, topics))
                .thenComparing(each -> pieces.getOrDefault(each.account(), 0)))
        .map(SampleSpecialist::account);
  }

  private static long shared(SampleSpecialist specialist, List<Topic> topics) {
    return topics.stream().filter(topic -> specialist.topics().contains(topic.word())).count();
  }
}
