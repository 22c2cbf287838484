package morrow.client.space;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.UUID;
import morrow.client.protocol.Bytes;
import morrow.client.protocol.SignedHead;

/// A head kept for a later run, so that a server cannot show an older space. It holds no handle and no text, only what the owner signed.
public record RememberedHead(UUID account, SignedHead head) {
  private static final String FORMAT = "morrow/remembered-head/1";
  private static final JsonMapper JSON = new JsonMapper();

  /// Reads what [#utf8] wrote.
  ///
  /// @throws IllegalArgumentException when it is no remembered head
  public static RememberedHead read(byte[] utf8) {
    try {
      JsonNode node = JSON.readTree(utf8);
      if (!node.path("format").asText().equals(FORMAT)) {
        throw new IllegalArgumentException("not a remembered head");
      }
      return new RememberedHead(
          UUID.fromString(node.path("account").asText()),
          new SignedHead(
              Bytes.base64Url(node.path("body").asText()),
              Bytes.base64Url(node.path("signature").asText())));
    } catch (java.io.IOException e) {
      throw new IllegalArgumentException("not a remembered head", e);
    }
  }

  public byte[] utf8() {
    try {
      return JSON.writeValueAsBytes(
          JSON.createObjectNode()
              .put("format", FORMAT)
              .put("account", account.toString())
              .put("body", Bytes.base64Url(head.body()))
              .put("signature", Bytes.base64Url(head.signature())));
    } catch (JacksonException e) {
      throw new IllegalStateException(e);
    }
  }
}
