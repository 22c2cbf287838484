package morrow.client.server;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.UUID;
import morrow.client.protocol.Bytes;
import morrow.client.protocol.SignedHead;

/// Changes that are stored together or not at all.
///
/// @param id the idempotency key: the same push may be sent again, as it is, and is stored once
public record Push(UUID id, UUID collection, List<SealedRecord> records, SignedHead head) {
  public static final int MOST_RECORDS = 500;
  public static final int MOST_BYTES = 8 << 20;

  /// About what one record takes in the body of a push, rather too much than too little.
  public static long bytesOf(SealedRecord record) {
    return 200 + (record.sealed() == null ? 0 : 4L * (record.sealed().length / 3 + 1));
  }

  ObjectNode body() {
    ObjectNode body =
        JsonNodeFactory.instance
            .objectNode()
            .put("push", id.toString())
            .put("collection", collection.toString());
    ArrayNode array = body.putArray("records");
    for (SealedRecord record : records) {
      ObjectNode each =
          array
              .addObject()
              .put("id", record.id().toString())
              .put("version", record.version())
              .put("epoch", record.epoch());
      if (record.sealed() == null) {
        each.putNull("ciphertext");
      } else {
        each.put("ciphertext", Bytes.base64Url(record.sealed()));
      }
    }
    body.putObject("head")
        .put("body", Bytes.base64Url(head.body()))
        .put("signature", Bytes.base64Url(head.signature()));
    return body;
  }
}
