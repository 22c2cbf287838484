package morrow.client.protocol;

import com.exceptionfactory.jagged.FileKey;
import com.exceptionfactory.jagged.RecipientStanza;
import com.exceptionfactory.jagged.RecipientStanzaReader;
import com.exceptionfactory.jagged.RecipientStanzaWriter;
import com.exceptionfactory.jagged.framework.codec.CanonicalBase64;
import com.exceptionfactory.jagged.framework.crypto.CipherKey;
import com.exceptionfactory.jagged.framework.crypto.EncryptedFileKey;
import com.exceptionfactory.jagged.framework.crypto.FileKeyDecryptorFactory;
import com.exceptionfactory.jagged.framework.crypto.FileKeyEncryptorFactory;
import java.security.GeneralSecurityException;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Pattern;
import morrow.client.protocol.Refused.Word;
import org.bouncycastle.crypto.generators.SCrypt;

/// The `scrypt` recipient of age v1, which must stand alone in its file: whoever knows the passphrase also knows that
/// nobody without it made the file.
final class AgePassphrase implements RecipientStanzaWriter, RecipientStanzaReader {

  private static final String TYPE = "scrypt";
  private static final byte[] LABEL = Bytes.ascii("age-encryption.org/v1/scrypt");
  private static final int SALT = 16;
  private static final int WRAPPED = 32;
  private static final int WORK = 17;

  /// A file that asks for more is refused: it could hold this machine's memory for as long as it likes.
  private static final int MOST_WORK = 20;

  private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]?");

  private record Stanza(List<String> arguments, byte[] body) implements RecipientStanza {
    @Override
    public String getType() {
      return TYPE;
    }

    @Override
    public List<String> getArguments() {
      return arguments;
    }

    @Override
    public byte[] getBody() {
      return body;
    }
  }

  private final Passphrase passphrase;
  private final int work;

  AgePassphrase(Passphrase passphrase) {
    this(passphrase, WORK);
  }

  /// With less work than a file of a person may have: for tests, which write many.
  AgePassphrase(Passphrase passphrase, int work) {
    this.passphrase = passphrase;
    this.work = work;
  }

  @Override
  public Iterable<RecipientStanza> getRecipientStanzas(FileKey fileKey)
      throws GeneralSecurityException {
    byte[] salt = Bytes.random(SALT);
    byte[] wrapped =
        new FileKeyEncryptorFactory()
            .newFileKeyEncryptor()
            .getEncryptedFileKey(fileKey, wrapKey(salt, work))
            .getEncoded();
    List<String> arguments =
        List.of(CanonicalBase64.getEncoder().encodeToString(salt), Integer.toString(work));
    return List.of(new Stanza(arguments, wrapped));
  }

  @Override
  public FileKey getFileKey(Iterable<RecipientStanza> stanzas) throws GeneralSecurityException {
    Iterator<RecipientStanza> all = stanzas.iterator();
    RecipientStanza only = all.next();
    List<String> arguments = only.getArguments();
    boolean whole =
        !all.hasNext()
            && only.getType().equals(TYPE)
            && arguments.size() == 2
            && NUMBER.matcher(arguments.get(1)).matches()
            && only.getBody().length == WRAPPED;
    if (!whole || Integer.parseInt(arguments.get(1)) > MOST_WORK) {
      throw new Refused(Word.EXPORT_MALFORMED);
    }
    byte[] salt = CanonicalBase64.getDecoder().decode(Bytes.ascii(arguments.get(0)));
    if (salt.length != SALT) {
      throw new Refused(Word.EXPORT_MALFORMED);
    }
    CipherKey wrapKey = wrapKey(salt, Integer.parseInt(arguments.get(1)));
    try {
      return new FileKeyDecryptorFactory()
          .newFileKeyDecryptor()
          .getFileKey(new EncryptedFileKey(only.getBody()), wrapKey);
    } catch (GeneralSecurityException e) {
      throw new Refused(Word.EXPORT_KEY, e);
    }
  }

  private CipherKey wrapKey(byte[] salt, int work) {
    return new CipherKey(
        SCrypt.generate(
            passphrase.utf8(), Bytes.concat(LABEL, salt), 1 << work, 8, 1, Secret.LENGTH));
  }
}
