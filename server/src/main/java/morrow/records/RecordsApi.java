package morrow.records;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import morrow.web.Call;
import morrow.web.Json;
import morrow.web.Problem;
import morrow.web.Routes;
import org.jspecify.annotations.Nullable;

/// The calls about collections and records (protocol/HTTP.md, "Records"). Each account reaches its own only.
final class RecordsApi implements Routes.Feature {
  private static final int MOST_PUSH_BYTES = 8 << 20;
  private static final int MOST_COLLECTION_BYTES = 4 << 10;
  private static final int MOST_CHANGES = 2000;

  record CollectionBody(
      @JsonProperty(required = true) UUID collection,
      @JsonProperty(required = true) int epoch,
      @JsonProperty(required = true) byte[] wrappedKey) {}

  record RecordBody(
      @JsonProperty(required = true) UUID id,
      @JsonProperty(required = true) long version,
      @JsonProperty(required = true) int epoch,
      @JsonProperty(required = true) byte @Nullable [] ciphertext) {}

  record HeadBody(
      @JsonProperty(required = true) byte[] body,
      @JsonProperty(required = true) byte[] signature) {}

  record PushBody(
      @JsonProperty(required = true) UUID push,
      @JsonProperty(required = true) UUID collection,
      @JsonProperty(required = true) List<RecordBody> records,
      @JsonProperty(required = true) HeadBody head) {}

  record Collections(List<Collection> collections, Quota quota) {}

  record Change(UUID id, long version, long change) {}

  record Pushed(long cursor, List<Change> changes) {}

  private final Records records;

  RecordsApi(Records records) {
    this.records = records;
  }

  @Override
  public void routes(Routes routes) {
    routes.post("/api/collections", this::make).toEveryRole();
    routes.get("/api/collections", this::collections).toEveryRole();
    routes.get("/api/records", this::since).toEveryRole();
    routes.post("/api/records", this::push).toEveryRole();
  }

  private void make(Call call) throws IOException {
    CollectionBody body = call.json(CollectionBody.class, MOST_COLLECTION_BYTES);
    if (body.collection == null || body.wrappedKey == null || body.epoch != 1) {
      throw Problem.malformed("A collection begins with an id, epoch 1 and a wrapped key.");
    }
    if (body.wrappedKey.length < 32 || body.wrappedKey.length > 1024) {
      throw Problem.malformed("A wrapped key has 32 to 1024 bytes.");
    }
    UUID owner = call.signedIn().account();
    call.json(
        records
            .make(owner, body.collection, body.wrappedKey)
            .orElseThrow(() -> overQuota(records.quota(owner))));
  }

  private void collections(Call call) throws IOException {
    UUID owner = call.signedIn().account();
    call.json(new Collections(records.collections(owner), records.quota(owner)));
  }

  private void since(Call call) throws IOException {
    UUID collection =
        call.query("collection").map(RecordsApi::uuid).orElseThrow(RecordsApi::unreadable);
    long since = number(call, "since", 0, Long.MAX_VALUE);
    int limit = (int) number(call, "limit", 1, MOST_CHANGES);
    call.json(
        records
            .since(call.signedIn().account(), collection, since, limit, call::gather)
            .orElseThrow(RecordsApi::unknownCollection));
  }

  private static long number(Call call, String name, long least, long most) {
    String text = call.query(name).orElse(name.equals("since") ? "0" : "1000");
    try {
      long number = Long.parseLong(text);
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException notANumber) {
      // Told below.
    }
    throw Problem.malformed(
        "The call's " + name + " has to be a number from " + least + " to " + most + ".");
  }

  private static UUID uuid(String text) {
    if (text.length() != 36) {
      throw unreadable();
    }
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException e) {
      throw unreadable();
    }
  }

  private static Problem unreadable() {
    return Problem.malformed("The call names no collection.");
  }

  private static Problem unknownCollection() {
    return new Problem(409, "records.unknown-collection", "There is no such collection.");
  }

  private static Problem overQuota(Quota quota) {
    return new Problem(413, "records.over-quota", "There is no more room in this account.")
        .with("quota", quota);
  }

  private void push(Call call) throws IOException {
    byte[] bytes = call.body(MOST_PUSH_BYTES);
    Push push = parse(Json.read(PushBody.class, bytes), sha256(bytes));
    switch (records.push(call.signedIn().account(), push, call::gather)) {
      case PushOutcome.Stored(long cursor) -> call.json(pushed(push, cursor));
      case PushOutcome.StaleHead(SignedHead head) ->
          throw new Problem(409, "records.stale-head", "Another device stored something first.")
              .with("head", head);
      case PushOutcome.Conflict(List<StoredRecord> conflicts, SignedHead head) ->
          throw new Problem(409, "records.conflict", "Some records have been changed meanwhile.")
              .with("conflicts", conflicts)
              .with("head", head);
      case PushOutcome.BadSignature _ ->
          throw new Problem(
              403, "records.bad-signature", "The head is not signed by this account's key.");
      case PushOutcome.UnknownCollection _ -> throw unknownCollection();
      case PushOutcome.OverQuota(Quota quota) -> throw overQuota(quota);
      case PushOutcome.PushReused _ ->
          throw new Problem(400, "records.push-reused", "Another push had the same id.");
    }
  }

  private static Pushed pushed(Push push, long cursor) {
    List<Change> changes = new ArrayList<>();
    long change = cursor - push.records().size();
    for (NewRecord record : push.records()) {
      changes.add(new Change(record.id(), record.version(), ++change));
    }
    return new Pushed(cursor, changes);
  }

  private static Push parse(PushBody body, byte[] requestHash) {
    if (body.push == null
        || body.collection == null
        || body.records == null
        || body.head == null
        || body.head.body == null
        || body.head.signature == null) {
      throw Problem.malformed("A push has an id, a collection, records and a head.");
    }
    if (body.records.size() > Push.MOST_RECORDS) {
      throw Problem.tooLarge("A push has at most " + Push.MOST_RECORDS + " records.");
    }
    try {
      return new Push(
          body.push,
          body.collection,
          body.records.stream().map(RecordsApi::record).toList(),
          new Head(body.head.body, body.head.signature),
          requestHash);
    } catch (IllegalArgumentException e) {
      throw Problem.malformed(String.valueOf(e.getMessage()));
    }
  }

  private static NewRecord record(@Nullable RecordBody body) {
    if (body == null || body.id == null) {
      throw Problem.malformed("A push's records have ids.");
    }
    if (body.ciphertext != null && body.ciphertext.length > NewRecord.MOST_BYTES) {
      throw Problem.tooLarge("A record has at most " + NewRecord.MOST_BYTES + " bytes.");
    }
    return new NewRecord(body.id, body.version, body.epoch, body.ciphertext);
  }

  private static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
