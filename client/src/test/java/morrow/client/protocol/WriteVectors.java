package morrow.client.protocol;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/// Writes the vectors of Morrow's own formats; the files of the standards beside them are kept by hand. Not part of a build:
///
/// `./mvnw -q -pl client test -Dtest=WriteVectors`
///
/// Needed for a format that is new. For one that is stored somewhere already a changed file means that old records
/// cannot be read: make a new format instead.
class WriteVectors {

  static final Map<String, Supplier<ObjectNode>> FILES =
      Map.of(
          "passphrase", TextVectors::passphrases,
          "keys", TextVectors::keysFromPassphrase,
          "recovery-code", TextVectors::recoveryCodes,
          "account-key", AccountVectors::wraps,
          "identity", AccountVectors::identities,
          "collection-key", AccountVectors::collectionKeys,
          "padding", RecordVectors::padding,
          "record", RecordVectors::records,
          "head", HeadVectors::heads,
          "letter", LetterVectors::letters);

  @Test
  void write() throws IOException {
    Files.createDirectories(Vectors.FOLDER);
    for (var file : FILES.entrySet()) {
      Files.writeString(
          Vectors.FOLDER.resolve(file.getKey() + ".json"), Vectors.written(file.getValue().get()));
    }
  }
}
