package morrow.web;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/// An expected refusal: a status, a stable word and a sentence, as protocol/HTTP.md lists them. Thrown by a page or an
/// api, answered by [Web]. It carries no stack trace, since it is not an error of the program.
public final class Problem extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int status;
  private final String word;
  private final transient Map<String, Object> details = new LinkedHashMap<>();

  public Problem(int status, String word, String sentence) {
    super(sentence, null, false, false);
    this.status = status;
    this.word = word;
  }

  /// The same answer for what is absent and for what is another's.
  public static Problem notFound() {
    return new Problem(404, "not-found", "There is nothing here.");
  }

  /// For what was public once and is not any more, so that search engines forget it.
  public static Problem gone() {
    return new Problem(410, "gone", "This is not here any more.");
  }

  public static Problem malformed(String sentence) {
    return new Problem(400, "request.malformed", sentence);
  }

  public static Problem sessionNeeded() {
    return new Problem(401, "session.needed", "Please sign in.");
  }

  public static Problem secondFactorNeeded() {
    return new Problem(401, "second-factor.needed", "Please pass the second step first.");
  }

  public static Problem tooLarge(String sentence) {
    return new Problem(413, "request.too-large", sentence);
  }

  /// Asks to come back later. The answer also says so in `Retry-After`, in whole seconds, at least one.
  public static Problem wait(int status, String word, String sentence, Duration wait) {
    return new Problem(status, word, sentence).with("seconds", Math.max(1, wait.toSeconds()));
  }

  /// Adds a detail to the answer.
  public Problem with(String name, Object value) {
    details.put(name, value);
    return this;
  }

  public int status() {
    return status;
  }

  public String word() {
    return word;
  }

  public Map<String, Object> details() {
    return details;
  }
}
