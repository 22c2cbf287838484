package morrow.accounts;

import morrow.web.Problem;

/// Refusals that several calls share.
final class Refusals {
  private Refusals() {}

  static Problem wait(String word, Outcome.Wait wait) {
    return Problem.wait(429, word, "There were too many tries. Please wait.", wait.time());
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
