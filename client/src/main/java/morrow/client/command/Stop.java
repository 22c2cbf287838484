package morrow.client.command;

/// Ends a command with a sentence.
final class Stop extends RuntimeException {
  private static final long serialVersionUID = 1;

  final Exit exit;
  final String sentence;

  Stop(Exit exit, String sentence) {
    super(sentence);
    this.exit = exit;
    this.sentence = sentence;
  }
}
