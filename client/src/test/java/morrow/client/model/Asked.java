package morrow.client.model;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Base64;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/// A body with exactly the fields that protocol/HTTP.md names.
record Asked(JsonNode node) {
  Asked only(String... names) {
    Set<String> unknown = new HashSet<>();
    node.fieldNames().forEachRemaining(unknown::add);
    for (String name : names) {
      boolean optional = name.endsWith("?");
      String plain = optional ? name.substring(0, name.length() - 1) : name;
      if (!unknown.remove(plain) && !optional) {
        throw malformed("missing " + plain);
      }
    }
    if (!unknown.isEmpty()) {
      throw malformed("unknown " + unknown);
    }
    return this;
  }

  String text(String name) {
    if (!node.path(name).isTextual()) {
      throw malformed(name);
    }
    return node.path(name).textValue();
  }

  byte[] bytes(String name, int length) {
    byte[] bytes = bytes(name);
    if (bytes.length != length) {
      throw malformed(name);
    }
    return bytes;
  }

  byte[] bytes(String name) {
    try {
      byte[] bytes = Base64.getUrlDecoder().decode(text(name));
      if (Base64.getUrlEncoder().withoutPadding().encodeToString(bytes).equals(text(name))) {
        return bytes;
      }
    } catch (IllegalArgumentException e) {
      throw malformed(name);
    }
    throw malformed(name);
  }

  UUID id(String name) {
    UUID id = UUID.fromString(text(name));
    if (!id.toString().equals(text(name))) {
      throw malformed(name);
    }
    return id;
  }

  long number(String name) {
    if (!node.path(name).isIntegralNumber()) {
      throw malformed(name);
    }
    return node.path(name).longValue();
  }

  Asked object(String name) {
    if (!node.path(name).isObject()) {
      throw malformed(name);
    }
    return new Asked(node.path(name));
  }

  static Refusal malformed(String what) {
    Refusal refusal = new Refusal(400, "request.malformed");
    refusal.body.put("message", what);
    return refusal;
  }
}
