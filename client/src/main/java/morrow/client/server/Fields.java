package morrow.client.server;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import morrow.client.protocol.Bytes;
import org.jspecify.annotations.Nullable;

/// One JSON object of an answer, read strictly: a field that is missing or of another type is [Unclear].
record Fields(JsonNode node) {
  String text(String name) {
    JsonNode field = node.path(name);
    if (!field.isTextual()) {
      throw unclear(name);
    }
    return field.textValue();
  }

  byte[] bytes(String name) {
    try {
      return Bytes.base64Url(text(name));
    } catch (IllegalArgumentException e) {
      throw unclear(name);
    }
  }

  byte @Nullable [] bytesOrNull(String name) {
    return node.path(name).isNull() ? null : bytes(name);
  }

  UUID id(String name) {
    String text = text(name);
    try {
      UUID id = UUID.fromString(text);
      if (id.toString().equalsIgnoreCase(text)) {
        return id;
      }
    } catch (IllegalArgumentException e) {
      throw unclear(name);
    }
    throw unclear(name);
  }

  long number(String name) {
    JsonNode field = node.path(name);
    if (!field.isIntegralNumber() || !field.canConvertToLong() || field.longValue() < 0) {
      throw unclear(name);
    }
    return field.longValue();
  }

  int small(String name) {
    long number = number(name);
    if (number > Integer.MAX_VALUE) {
      throw unclear(name);
    }
    return (int) number;
  }

  boolean truth(String name) {
    JsonNode field = node.path(name);
    if (!field.isBoolean()) {
      throw unclear(name);
    }
    return field.booleanValue();
  }

  Instant time(String name) {
    try {
      return Instant.parse(text(name));
    } catch (DateTimeException e) {
      throw unclear(name);
    }
  }

  Fields object(String name) {
    JsonNode field = node.path(name);
    if (!field.isObject()) {
      throw unclear(name);
    }
    return new Fields(field);
  }

  @Nullable Fields objectOrNull(String name) {
    return node.path(name).isNull() ? null : object(name);
  }

  List<Fields> objects(String name) {
    List<Fields> all = new ArrayList<>();
    for (JsonNode each : array(name)) {
      if (!each.isObject()) {
        throw unclear(name);
      }
      all.add(new Fields(each));
    }
    return all;
  }

  List<String> texts(String name) {
    List<String> all = new ArrayList<>();
    for (JsonNode each : array(name)) {
      if (!each.isTextual()) {
        throw unclear(name);
      }
      all.add(each.textValue());
    }
    return all;
  }

  private JsonNode array(String name) {
    JsonNode field = node.path(name);
    if (!field.isArray()) {
      throw unclear(name);
    }
    return field;
  }

  private static Unclear unclear(String name) {
    return new Unclear("The answer's field " + name + " is not what it has to be.");
  }
}
