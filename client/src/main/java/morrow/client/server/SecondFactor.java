package morrow.client.server;

/// How far a session is with the second step (protocol/HTTP.md, "Second factor and passkeys").
public enum SecondFactor {
  NOT_NEEDED("not-needed"),
  PASSED("passed"),
  NEEDED("needed"),
  SET_UP_NEEDED("set-up-needed");

  private final String word;

  SecondFactor(String word) {
    this.word = word;
  }

  static SecondFactor of(String word) {
    for (SecondFactor each : values()) {
      if (each.word.equals(word)) {
        return each;
      }
    }
    throw new Unclear("There is no second factor “" + word + "”.");
  }
}
