package morrow.database;

import org.jspecify.annotations.Nullable;

/// Something that the operator has to put right before Morrow can use its database. The message is a sentence for the operator
/// and says what to do; nothing of it is meant for visitors.
public final class DatabaseTrouble extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /// What kind of trouble it is, for whoever has to tell them apart.
  public enum Kind {
    IN_USE,
    DISK_FULL,
    READ_ONLY,
    NOT_OURS,
    WRONG_VERSION,
    UNREACHABLE,
    WRONG_PASSWORD,
    TOO_OLD,
    UNSUPPORTED_PLATFORM,
    NO_UNPRIVILEGED_USER,
    OUT_OF_REACH,
    MIGRATION,
    WILL_NOT_START
  }

  private final Kind kind;

  DatabaseTrouble(Kind kind, String sentence) {
    this(kind, sentence, null);
  }

  DatabaseTrouble(Kind kind, String sentence, @Nullable Throwable cause) {
    super(sentence, cause);
    this.kind = kind;
  }

  public Kind kind() {
    return kind;
  }
}
