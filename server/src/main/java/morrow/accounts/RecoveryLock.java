package morrow.accounts;

/// What a recovery code opens: the proof that it is known, and the account key wrapped under it.
public record RecoveryLock(RecoveryAuth auth, Bytes wrappedAccountKey) {
  public RecoveryLock {
    wrappedAccountKey.ofLength(32, 1024, "recoveryWrappedAccountKey");
  }
}
