package morrow.client.model;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/// An answer that is not what was asked for.
final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1;

  final int status;
  final transient ObjectNode body = JsonNodeFactory.instance.objectNode();

  Refusal(int status, String word) {
    super(word);
    this.status = status;
    body.put("error", word).put("message", "A sentence.");
  }
}
