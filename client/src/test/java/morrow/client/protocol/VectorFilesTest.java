package morrow.client.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What is stored under these formats must stay readable, so the files never change.
class VectorFilesTest {

  static java.util.Set<String> files() {
    return WriteVectors.FILES.keySet();
  }

  @ParameterizedTest
  @MethodSource("files")
  void everyFileIsExactlyWhatTheGeneratorWrites(String file) throws IOException {
    String made =
        Vectors.written(java.util.Objects.requireNonNull(WriteVectors.FILES.get(file)).get());
    assertThat(Files.readString(Vectors.FOLDER.resolve(file + ".json"))).isEqualTo(made);
  }
}
