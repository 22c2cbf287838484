package morrow.client.protocol;

/// Something did not check out, and nothing of it was used. The word is the same in both clients and in the
/// vectors (protocol/README.md, section 13).
public final class Refused extends RuntimeException {

  private static final long serialVersionUID = 1;

  /// Why. The text is stable; people see a sentence made from it, never the word itself.
  public enum Word {
    PASSPHRASE_UNFIT("passphrase.unfit"),
    KDF_WEAK("kdf.weak"),
    RECOVERY_SYMBOL("recovery.symbol"),
    RECOVERY_LENGTH("recovery.length"),
    RECOVERY_CHECK("recovery.check"),
    WRAP_FORMAT("wrap.format"),
    WRAP_KEY("wrap.key"),
    WRAP_FORGED("wrap.forged"),
    IDENTITY_FORGED("identity.forged"),
    KEY_FORGED("key.forged"),
    RECORD_FORMAT("record.format"),
    RECORD_SUITE("record.suite"),
    RECORD_KEY("record.key"),
    RECORD_FORGED("record.forged"),
    RECORD_PADDING("record.padding"),
    RECORD_TOO_LARGE("record.too-large"),
    CONTENT_MALFORMED("content.malformed"),
    HEAD_FORMAT("head.format"),
    HEAD_SIGNATURE("head.signature"),
    HEAD_SPACE("head.space"),
    HEAD_OLDER("head.older"),
    HEAD_FORKED("head.forked"),
    HEAD_ROOT("head.root"),
    HPKE_FORGED("hpke.forged"),
    LETTER_UNFIT("letter.unfit"),
    LETTER_FORGED("letter.forged"),
    EXPORT_KEY("export.key"),
    EXPORT_MALFORMED("export.malformed");

    private final String text;

    Word(String text) {
      this.text = text;
    }

    public String text() {
      return text;
    }
  }

  private final Word word;

  public Refused(Word word) {
    super(word.text());
    this.word = word;
  }

  public Refused(Word word, Throwable cause) {
    super(word.text(), cause);
    this.word = word;
  }

  public Word word() {
    return word;
  }
}
