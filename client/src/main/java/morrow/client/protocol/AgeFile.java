package morrow.client.protocol;

import com.exceptionfactory.jagged.framework.stream.StandardDecryptingChannelFactory;
import com.exceptionfactory.jagged.framework.stream.StandardEncryptingChannelFactory;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.security.GeneralSecurityException;
import java.util.List;
import morrow.client.protocol.Refused.Word;

/// An age v1 file under a passphrase of its own. The `age` tool of any maker opens it, also when Morrow is gone.
public final class AgeFile {

  private AgeFile() {}

  public static byte[] encrypt(byte[] content, Passphrase passphrase) {
    return encrypt(content, new AgePassphrase(passphrase));
  }

  static byte[] encrypt(byte[] content, AgePassphrase recipient) {
    var file = new ByteArrayOutputStream();
    try (var channel =
        new StandardEncryptingChannelFactory()
            .newEncryptingChannel(Channels.newChannel(file), List.of(recipient))) {
      var remaining = ByteBuffer.wrap(content);
      while (remaining.hasRemaining()) {
        channel.write(remaining);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
    return file.toByteArray();
  }

  /// The content of a whole file; nothing of one that is cut or changed.
  ///
  /// @throws Refused `export.key` for a wrong passphrase, `export.malformed` for anything that is not a whole age file
  public static byte[] decrypt(byte[] file, Passphrase passphrase) {
    var content = new ByteArrayOutputStream();
    try (var channel =
        new StandardDecryptingChannelFactory()
            .newDecryptingChannel(
                Channels.newChannel(new ByteArrayInputStream(file)),
                List.of(new AgePassphrase(passphrase)))) {
      Channels.newInputStream(channel).transferTo(content);
    } catch (GeneralSecurityException | IOException | RuntimeException e) {
      if (e instanceof Refused refused) {
        throw refused;
      }
      throw new Refused(Word.EXPORT_MALFORMED, e);
    }
    return content.toByteArray();
  }
}
