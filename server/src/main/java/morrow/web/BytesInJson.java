package morrow.web;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import java.io.IOException;
import java.util.Base64;

/// Writes bytes as base64url without padding, as protocol/HTTP.md says. A page of records is nearly all ciphertext, and the JDK's
/// encoder takes a fraction of the time that Jackson's takes.
final class BytesInJson extends JsonSerializer<byte[]> {
  private static final Base64.Encoder BASE_64_URL = Base64.getUrlEncoder().withoutPadding();

  @Override
  public void serialize(byte[] bytes, JsonGenerator json, SerializerProvider provider)
      throws IOException {
    byte[] written = BASE_64_URL.encode(bytes);
    json.writeRawUTF8String(written, 0, written.length);
  }
}
