package morrow.accounts;

import morrow.web.Problem;

/// Refusals that several calls share.
final class Refusals {
  private Refusals() {}

  static Problem wait(String word, Outcome.Wait wait) {
    return Problem.wait(429, word, "There were too many tries. Please wait.", wait.time());
  }

  /// Lets pass what was done.
  static void require(Outcome.OfChange outcome) {
    switch (outcome) {
      case Outcome.Done _ -> {}
      case Outcome.Wrong _ -> throw wrongPassphrase();
      case Outcome.Wait wait -> throw wait("sign-in.wait", wait);
      case Outcome.KdfUnfit kdf -> throw kdfUnfit(kdf);
      case Outcome.RecoveryCodeUsed _ -> throw recoveryCodeUsed();
      case Outcome.SecondFactorFirst _ -> throw Problem.secondFactorNeeded();
      case Outcome.LastSecondFactor _ ->
          throw new Problem(
              409, "second-factor.last", "One second step has to stay. Set up another one first.");
      case Outcome.PasskeyUnfit _ ->
          throw new Problem(400, "passkey.unfit", "This passkey cannot be taken.");
      case Outcome.NoSuchPasskey _ -> throw Problem.notFound();
    }
  }

  static Problem wrongPassphrase() {
    return new Problem(401, "passphrase.wrong", "The passphrase is not right.");
  }

  static Problem kdfUnfit(Outcome.KdfUnfit unfit) {
    return unfit.weak()
        ? new Problem(400, "sign-up.weak-kdf", "The keys were derived with too little work.")
        : new Problem(
            400,
            "sign-up.other-kdf",
            "All accounts derive their keys with the same work, so that none stands out.");
  }

  static Problem recoveryCodeUsed() {
    return new Problem(
        409, "recovery-code.used", "This recovery code was used before. Draw a new one.");
  }
}
