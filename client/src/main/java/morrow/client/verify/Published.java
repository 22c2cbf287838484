package morrow.client.verify;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;

/// The hashes of a build's scripts, by file name, as in `integrity` attributes: `sha384-…`.
public record Published(Map<String, String> files) {
  public Published {
    files = Map.copyOf(files);
  }

  /// Those of the build that this program came out of.
  public static Published bundled() {
    try (InputStream in = Published.class.getResourceAsStream("manifest.json")) {
      if (in == null) {
        throw new IllegalArgumentException(
            "This program was built without the hashes of its release. Give them with --manifest FILE.");
      }
      return read(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Reads a release's `manifest.json`.
  ///
  /// @throws IllegalArgumentException with a sentence when it is none
  public static Published read(byte[] json) {
    Map<String, String> files = new TreeMap<>();
    try {
      JsonNode tree = new JsonMapper().readTree(json);
      for (var file : tree.path("files").properties()) {
        files.put(file.getKey(), file.getValue().asText());
      }
    } catch (IOException e) {
      throw new IllegalArgumentException("The manifest is not JSON.", e);
    }
    if (files.isEmpty() || !files.values().stream().allMatch(hash -> hash.startsWith("sha384-"))) {
      throw new IllegalArgumentException("The manifest names no scripts with their hashes.");
    }
    return new Published(files);
  }

  static String integrity(byte[] script) {
    try {
      return "sha384-"
          + Base64.getEncoder().encodeToString(MessageDigest.getInstance("SHA-384").digest(script));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
