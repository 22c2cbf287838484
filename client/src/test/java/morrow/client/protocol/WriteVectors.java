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
      Map.ofEntries(
          Map.entry("passphrase", TextVectors::passphrases),
          Map.entry("keys", TextVectors::keysFromPassphrase),
          Map.entry("recovery-code", TextVectors::recoveryCodes),
          Map.entry("account-key", AccountVectors::wraps),
          Map.entry("passkey", AccountVectors::passkeys),
          Map.entry("identity", AccountVectors::identities),
          Map.entry("collection-key", AccountVectors::collectionKeys),
          Map.entry("padding", RecordVectors::padding),
          Map.entry("record", RecordVectors::records),
          Map.entry("head", HeadVectors::heads),
          Map.entry("letter", LetterVectors::letters));

  @Test
  void write() throws IOException {
    Files.createDirectories(Vectors.FOLDER);
    for (var file : FILES.entrySet()) {
      Files.writeString(
          Vectors.FOLDER.resolve(file.getKey() + ".json"), Vectors.written(file.getValue().get()));
    }
  }
}
