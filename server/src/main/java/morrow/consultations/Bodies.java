package morrow.consultations;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import morrow.specialists.Way;
import morrow.web.Call;
import morrow.web.Problem;
import org.jspecify.annotations.Nullable;

/// Bodies of calls that both sides make.
final class Bodies {
  private static final int MOST_BYTES = 2 << 10;
  private static final int MOST_LIST_BYTES = 8 << 10;
  private static final int MOST_IDS = 100;

  private Bodies() {}

  record Id(@JsonProperty(required = true) UUID id) {}

  record Ids(@JsonProperty(required = true) List<UUID> ids) {}

  record Move(
      @JsonProperty(required = true) UUID id,
      @JsonProperty(required = true) long version,
      @JsonProperty(required = true) Instant starts,
      @JsonProperty(required = true) Way way) {}

  record CallOff(
      @JsonProperty(required = true) UUID id,
      @JsonProperty(required = true) long version,
      @Nullable Reason reason) {
    Reason why() {
      return reason == null ? Reason.OTHER : reason;
    }
  }

  /// A consultation for which an earlier time is wanted.
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Waits(UUID id, Instant since, @Nullable Instant until) {}

  static UUID id(Call call) throws IOException {
    return required(call.json(Id.class, MOST_BYTES).id);
  }

  static List<UUID> ids(Call call) throws IOException {
    List<UUID> ids = required(call.json(Ids.class, MOST_LIST_BYTES).ids);
    if (ids.size() > MOST_IDS) {
      throw Problem.tooLarge("At most " + MOST_IDS + " ids at once.");
    }
    return ids.stream().map(Bodies::required).toList();
  }

  static Move move(Call call) throws IOException {
    Move body = call.json(Move.class, MOST_BYTES);
    required(body.id);
    required(body.way);
    parsed(() -> Wish.wholeMinute(required(body.starts)));
    return body;
  }

  static CallOff callOff(Call call) throws IOException {
    CallOff body = call.json(CallOff.class, MOST_BYTES);
    required(body.id);
    if (body.reason == Reason.SUSPENDED) {
      throw Problem.malformed("This reason is the operator's.");
    }
    return body;
  }

  static List<Waits> waits(List<Seen> consultations) {
    return consultations.stream()
        .flatMap(one ->
            Optional.ofNullable(one.waiting())
                .map(waiting -> new Waits(one.id(), waiting.since(), waiting.until()))
                .stream())
        .toList();
  }

  /// JSON can say null where a value has to be.
  static <T> T required(@Nullable T value) {
    if (value == null) {
      throw Problem.malformed("The call's body misses a value.");
    }
    return value;
  }

  static <T> T parsed(Supplier<T> parse) {
    try {
      return parse.get();
    } catch (IllegalArgumentException e) {
      throw Problem.malformed(String.valueOf(e.getMessage()));
    }
  }
}
