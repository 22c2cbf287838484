package morrow.client.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import morrow.client.protocol.Refused.Word;
import org.junit.jupiter.api.Test;

class AgeFileTest {

  private final Passphrase passphrase = Passphrase.of("six plain words make a passphrase");

  @Test
  void aFileOpensWithItsPassphraseAcrossChunks() {
    for (int length : new int[] {0, 1, 65_535, 65_536, 65_537, 200_000}) {
      var content = new byte[length];
      new Random(length).nextBytes(content);
      assertThat(AgeFile.decrypt(AgeFile.encrypt(content, passphrase), passphrase))
          .isEqualTo(content);
    }
  }

  @Test
  void aWrongPassphraseIsToldFromADamagedFile() {
    byte[] file = AgeFile.encrypt(new byte[100], passphrase);
    assertThatThrownBy(() -> AgeFile.decrypt(file, Passphrase.of("another")))
        .isInstanceOfSatisfying(
            Refused.class, e -> assertThat(e.word()).isEqualTo(Word.EXPORT_KEY));
    file[file.length - 1] ^= 1;
    assertThatThrownBy(() -> AgeFile.decrypt(file, passphrase))
        .isInstanceOfSatisfying(
            Refused.class, e -> assertThat(e.word()).isEqualTo(Word.EXPORT_MALFORMED));
  }

  @Test
  void aFileThatWasCutIsRefused() {
    byte[] file = AgeFile.encrypt(new byte[70_000], passphrase);
    for (int length : new int[] {0, 10, 150, 200, 65_000, file.length - 4_480, file.length - 1}) {
      assertThatThrownBy(() -> AgeFile.decrypt(java.util.Arrays.copyOf(file, length), passphrase))
          .isInstanceOfSatisfying(
              Refused.class, e -> assertThat(e.word()).isEqualTo(Word.EXPORT_MALFORMED));
    }
  }
}
