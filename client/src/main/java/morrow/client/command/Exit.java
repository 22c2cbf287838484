package morrow.client.command;

/// How a command ended, as scripts see it.
enum Exit {
  DONE(0, "done"),
  DIFFERENT(1, "verify found differences"),
  USAGE(2, "the command was written wrongly"),
  WRONG_SECRET(3, "handle, passphrase or code do not fit"),
  UNREACHABLE(4, "no answer from the server"),
  WAIT(5, "too many tries; wait"),
  REFUSED(6, "the server refused"),
  NOT_GENUINE(7, "what the server gave did not check out"),
  FILE(8, "a file could not be read or written"),
  UNREADABLE(9, "done, but some entries could not be read"),
  FULL(10, "there is no room left"),
  FAILED(70, "a mistake in this program");

  final int code;
  final String meaning;

  Exit(int code, String meaning) {
    this.code = code;
    this.meaning = meaning;
  }
}
