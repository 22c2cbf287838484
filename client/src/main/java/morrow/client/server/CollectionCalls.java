package morrow.client.server;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;

/// The calls of an operator about the sample collection, in the words of protocol/HTTP.md.
public final class CollectionCalls {
  /// How many pieces of the collection are there, each language counted.
  public record Figures(int articles, int posts, int stories, int questions) {}

  private CollectionCalls() {}

  /// Puts the collection in. What is there already stays as it is.
  public static Figures load(Session operator) {
    Fields figures =
        operator.postRepeatable(
            "/api/operator/samples/load", JsonNodeFactory.instance.objectNode());
    return new Figures(
        (int) figures.number("articles"),
        (int) figures.number("posts"),
        (int) figures.number("stories"),
        (int) figures.number("questions"));
  }
}
