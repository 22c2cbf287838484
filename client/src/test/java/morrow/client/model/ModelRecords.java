package morrow.client.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import morrow.client.protocol.Head;
import morrow.client.protocol.Refused;
import morrow.client.protocol.SignedHead;
import org.jspecify.annotations.Nullable;

/// The records of all accounts as one list that is walked through from its start.
public final class ModelRecords {
  private record Row(
      UUID owner,
      UUID collection,
      UUID id,
      long version,
      int epoch,
      long change,
      JsonNode ciphertext) {}

  private record Done(JsonNode body, ObjectNode answer) {}

  private record StoredHead(long seq, JsonNode json, byte[] body) {}

  private final Map<UUID, ObjectNode> collections = new HashMap<>();
  private final Map<UUID, UUID> ownerOf = new HashMap<>();
  private final Map<UUID, StoredHead> heads = new HashMap<>();
  private final Map<UUID, Done> done = new HashMap<>();
  private final List<Row> rows = new ArrayList<>();
  private long change;

  /// How many records one answer holds at most: small, so that pages are turned.
  public int page = 3;

  /// How many records an account may have.
  public int quota = 1_000_000;

  /// Everything, to be put back later as a server would that was restored from an old backup.
  public ModelRecords copy() {
    ModelRecords copy = new ModelRecords();
    copy.become(this);
    return copy;
  }

  public void become(ModelRecords other) {
    collections.clear();
    collections.putAll(other.collections);
    ownerOf.clear();
    ownerOf.putAll(other.ownerOf);
    heads.clear();
    heads.putAll(other.heads);
    done.clear();
    done.putAll(other.done);
    rows.clear();
    rows.addAll(other.rows);
    change = other.change;
  }

  /// How many living records there are.
  public long living() {
    return rows.stream().filter(row -> !row.ciphertext.isNull()).count();
  }

  /// Flips one bit in the last byte of a stored record, the way a server that lies would.
  public void tamper() {
    Row row = rows.getLast();
    byte[] bytes = java.util.Base64.getUrlDecoder().decode(row.ciphertext.textValue());
    bytes[bytes.length - 1] ^= 1;
    rows.set(
        rows.size() - 1,
        new Row(
            row.owner,
            row.collection,
            row.id,
            row.version,
            row.epoch,
            row.change,
            com.fasterxml.jackson.databind.node.TextNode.valueOf(
                java.util.Base64.getUrlEncoder().withoutPadding().encodeToString(bytes))));
  }

  void forget(UUID owner) {
    rows.removeIf(row -> row.owner.equals(owner));
    ownerOf
        .entrySet()
        .removeIf(entry -> {
          collections.remove(entry.getKey());
          heads.remove(entry.getKey());
          return entry.getValue().equals(owner);
        });
  }

  ObjectNode make(ModelAccounts.Account who, Asked body) {
    body.only("collection", "epoch", "wrappedKey").bytes("wrappedKey");
    UUID id = body.id("collection");
    if (body.number("epoch") != 1) {
      throw Asked.malformed("epoch");
    }
    collections.computeIfAbsent(id, _ -> ((ObjectNode) body.node()).deepCopy());
    ownerOf.putIfAbsent(id, who.id);
    return withHead(id);
  }

  private ObjectNode withHead(UUID id) {
    ObjectNode answer = java.util.Objects.requireNonNull(collections.get(id)).deepCopy();
    answer.set("head", head(id));
    return answer;
  }

  ObjectNode collections(ModelAccounts.Account who) {
    ObjectNode answer = ModelAccounts.object();
    ArrayNode all = answer.putArray("collections");
    ownerOf.forEach((id, owner) -> {
      if (owner.equals(who.id)) {
        all.add(withHead(id));
      }
    });
    answer
        .putObject("quota")
        .put("bytes", 1L << 30)
        .put("usedBytes", 0)
        .put("records", quota)
        .put("usedRecords", rows.size());
    return answer;
  }

  ObjectNode since(ModelAccounts.Account who, UUID collection, long since, int limit) {
    List<Row> later =
        rows.stream()
            .filter(row -> row.collection.equals(collection) && row.owner.equals(who.id))
            .filter(row -> row.change > since)
            .sorted(Comparator.comparingLong(Row::change))
            .toList();
    int shown = Math.min(Math.min(limit, page), later.size());
    ObjectNode answer = ModelAccounts.object();
    ArrayNode records = answer.putArray("records");
    later.subList(0, shown).forEach(row -> records.add(json(row)));
    answer.put("cursor", shown == 0 ? since : later.get(shown - 1).change);
    answer.put("more", later.size() > shown);
    answer.set("head", head(collection));
    return answer;
  }

  private static ObjectNode json(Row row) {
    ObjectNode json =
        ModelAccounts.object()
            .put("id", row.id.toString())
            .put("version", row.version)
            .put("epoch", row.epoch)
            .put("change", row.change)
            .put("arrivedAt", Instant.EPOCH.toString());
    json.set("ciphertext", row.ciphertext);
    return json;
  }

  private JsonNode head(UUID collection) {
    StoredHead head = heads.get(collection);
    return head == null ? com.fasterxml.jackson.databind.node.NullNode.instance : head.json;
  }

  ObjectNode push(ModelAccounts.Account who, Asked body, int size) {
    body.only("push", "collection", "records", "head");
    JsonNode records = body.node().path("records");
    if (size > 8 << 20 || records.size() > 500) {
      throw new Refusal(413, "request.too-large");
    }
    Done before = done.get(body.id("push"));
    if (before != null) {
      if (!before.body.equals(body.node())) {
        throw new Refusal(400, "records.push-reused");
      }
      return before.answer;
    }
    UUID collection = body.id("collection");
    if (!who.id.equals(ownerOf.get(collection))) {
      throw new Refusal(409, "records.unknown-collection");
    }
    StoredHead next = checked(who, collection, body.object("head").only("body", "signature"));
    List<Row> changed = new ArrayList<>();
    ArrayNode conflicts = ModelAccounts.object().putArray("conflicts");
    Set<UUID> seen = new HashSet<>();
    for (JsonNode each : records) {
      Asked record = new Asked(each).only("id", "version", "epoch", "ciphertext");
      UUID id = record.id("id");
      if (!seen.add(id) || id.version() != 7) {
        throw Asked.malformed("id");
      }
      JsonNode ciphertext = each.get("ciphertext");
      if (!ciphertext.isNull() && record.bytes("ciphertext").length > 262_144) {
        throw new Refusal(413, "request.too-large");
      }
      @Nullable Row current = row(collection, id);
      if (record.number("version") != (current == null ? 0 : current.version) + 1) {
        if (current != null) {
          conflicts.add(json(current));
        }
        continue;
      }
      changed.add(
          new Row(
              who.id,
              collection,
              id,
              record.number("version"),
              (int) record.number("epoch"),
              change + changed.size() + 1,
              ciphertext));
    }
    if (changed.size() < records.size()) {
      Refusal refusal = new Refusal(409, "records.conflict");
      refusal.body.set("conflicts", conflicts);
      refusal.body.set("head", head(collection));
      throw refusal;
    }
    if (rows.size() + changed.size() > quota) {
      throw new Refusal(413, "records.over-quota");
    }
    return store(body, collection, next, changed);
  }

  private ObjectNode store(Asked body, UUID collection, StoredHead next, List<Row> changed) {
    ObjectNode answer = ModelAccounts.object();
    ArrayNode changes = answer.putArray("changes");
    for (Row row : changed) {
      rows.removeIf(old -> old.collection.equals(collection) && old.id.equals(row.id));
      rows.add(row);
      change = row.change;
      changes
          .addObject()
          .put("id", row.id.toString())
          .put("version", row.version)
          .put("change", row.change);
    }
    answer.put("cursor", change);
    heads.put(collection, next);
    done.put(body.id("push"), new Done(body.node(), answer));
    return answer;
  }

  private @Nullable Row row(UUID collection, UUID id) {
    return rows.stream()
        .filter(row -> row.collection.equals(collection) && row.id.equals(id))
        .findFirst()
        .orElse(null);
  }

  private StoredHead checked(ModelAccounts.Account who, UUID collection, Asked head) {
    byte[] bytes = head.bytes("body", 142);
    try {
      Head.own(
          new SignedHead(bytes, head.bytes("signature", 64)), who.id, collection, who.signing());
    } catch (Refused e) {
      throw new Refusal(403, "records.bad-signature");
    }
    StoredHead current = heads.get(collection);
    long seq = ByteBuffer.wrap(bytes).getLong(54);
    byte[] previous = Arrays.copyOfRange(bytes, 62, 94);
    byte[] expected = current == null ? new byte[32] : sha256(current.body);
    if (seq != (current == null ? 0 : current.seq) + 1 || !Arrays.equals(previous, expected)) {
      Refusal refusal = new Refusal(409, "records.stale-head");
      refusal.body.set("head", head(collection));
      throw refusal;
    }
    ObjectNode json = ModelAccounts.object().put("seq", seq);
    json.set("body", head.node().get("body"));
    json.set("signature", head.node().get("signature"));
    return new StoredHead(seq, json, bytes);
  }

  private static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
