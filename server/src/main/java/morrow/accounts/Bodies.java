package morrow.accounts;

import java.io.IOException;
import java.util.function.Function;
import morrow.web.Call;
import morrow.web.Problem;

/// Reads the body of a call and turns it into what the rules take.
final class Bodies {
  private Bodies() {}

  /// @throws Problem `request.malformed`, also for what cannot be
  static <B, T> T read(Call call, Class<B> type, int mostBytes, Function<B, T> parse)
      throws IOException {
    return parse(read(call, type, mostBytes), parse);
  }

  static <B> B read(Call call, Class<B> type, int mostBytes) throws IOException {
    return call.json(type, mostBytes);
  }

  static <B, T> T parse(B body, Function<B, T> parse) {
    try {
      return parse.apply(body);
    } catch (IllegalArgumentException e) {
      throw Problem.malformed(
          e.getMessage() == null ? "The call's body is malformed." : e.getMessage());
    }
  }
}
