package morrow.client.server;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import morrow.client.protocol.Bytes;
import morrow.client.protocol.SignedHead;
import org.jspecify.annotations.Nullable;

/// The calls about collections and records.
public final class RecordCalls {
  /// A collection as the server keeps it.
  public record Collection(UUID id, int epoch, byte[] wrappedKey) {}

  /// How much fits and how much there is.
  public record Quota(long bytes, long usedBytes, long records, long usedRecords) {}

  /// Changes after a cursor, oldest first.
  ///
  /// @param head of the whole collection; null before the first push
  public record Changes(
      List<SealedRecord> records, long cursor, boolean more, @Nullable SignedHead head) {}

  private RecordCalls() {}

  public static List<Collection> collections(Session session) {
    return session.get("/api/collections").objects("collections").stream()
        .map(RecordCalls::collection)
        .toList();
  }

  public static Quota quota(Session session) {
    Fields quota = session.get("/api/collections").object("quota");
    return new Quota(
        quota.number("bytes"),
        quota.number("usedBytes"),
        quota.number("records"),
        quota.number("usedRecords"));
  }

  /// Makes a collection, or finds the one that another device made first.
  public static Collection make(Session session, UUID id, byte[] wrappedKey) {
    ObjectNode body =
        JsonNodeFactory.instance
            .objectNode()
            .put("collection", id.toString())
            .put("epoch", 1)
            .put("wrappedKey", Bytes.base64Url(wrappedKey));
    return collection(session.postRepeatable("/api/collections", body));
  }

  private static Collection collection(Fields each) {
    return new Collection(each.id("collection"), each.small("epoch"), each.bytes("wrappedKey"));
  }

  public static Changes since(Session session, UUID collection, long cursor) {
    Fields body =
        session.get("/api/records?collection=" + collection + "&since=" + cursor + "&limit=1000");
    List<SealedRecord> records = new ArrayList<>();
    long last = cursor;
    for (Fields each : body.objects("records")) {
      if (each.number("change") <= last) {
        throw new Unclear("The changes are not in their order.");
      }
      last = each.number("change");
      records.add(
          new SealedRecord(
              each.id("id"),
              each.number("version"),
              each.small("epoch"),
              each.bytesOrNull("ciphertext")));
    }
    boolean more = body.truth("more");
    if (body.number("cursor") != last || (more && records.isEmpty())) {
      throw new Unclear("The cursor does not fit the changes.");
    }
    Fields head = body.objectOrNull("head");
    return new Changes(
        records,
        last,
        more,
        head == null ? null : new SignedHead(head.bytes("body"), head.bytes("signature")));
  }

  /// Sends a push. With no answer it is sent again as it is.
  ///
  /// @throws Unreachable when it is not known what became of it; sending the same push again settles it
  public static PushOutcome push(Session session, Push push) {
    try {
      return new PushOutcome.Stored(
          session.postRepeatable("/api/records", push.body()).number("cursor"));
    } catch (ServerRefused e) {
      if (e.is("records.stale-head") || e.is("records.conflict")) {
        return new PushOutcome.Overtaken();
      }
      throw e;
    }
  }
}
