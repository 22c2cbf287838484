package morrow.accounts;

/// How a browser turns the passphrase into keys.
///
/// New keys are made with [#CURRENT] and nothing else: weaker is dangerous, and a handle that answers with any other
/// numbers than those of unknown handles could be recognised as somebody's.
///
/// @param memoryKiB memory for Argon2id, in KiB
/// @param passes how often the memory is gone through
/// @param lanes always 1: browsers have no more
public record Kdf(String algorithm, int memoryKiB, int passes, int lanes) {
  public static final Kdf CURRENT = new Kdf("argon2id", 65536, 3, 1);

  public Kdf {
    if (!algorithm.equals("argon2id")) {
      throw new IllegalArgumentException("The kdf's algorithm is argon2id.");
    }
    if (memoryKiB < 1 || passes < 1 || lanes < 1) {
      throw new IllegalArgumentException("The kdf's numbers are 1 or more.");
    }
  }

  boolean isWeak() {
    return memoryKiB < CURRENT.memoryKiB || passes < CURRENT.passes || lanes != CURRENT.lanes;
  }
}
