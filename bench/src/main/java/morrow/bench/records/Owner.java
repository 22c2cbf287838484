package morrow.bench.records;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import morrow.client.account.Account;
import morrow.client.protocol.Bytes;
import morrow.client.protocol.CollectionKey;
import morrow.client.protocol.Head;
import morrow.client.protocol.Leaf;
import morrow.client.protocol.MasterKey;
import morrow.client.protocol.Passphrase;
import morrow.client.protocol.RecoveryCode;
import morrow.client.protocol.SignedHead;
import morrow.client.protocol.Space;
import morrow.client.server.AccountCalls;
import morrow.client.server.Challenge;
import morrow.client.server.RecordCalls;
import morrow.client.server.Server;
import org.jspecify.annotations.Nullable;

/// An account with a collection, and pushes for it that are ready to be sent.
record Owner(UUID id, UUID collection, String cookie, List<byte[]> pushes) {
  private static final JsonMapper JSON = new JsonMapper();
  private static final NoArgGenerator IDS = Generators.timeBasedEpochRandomGenerator();
  private static final SecureRandom RANDOM = new SecureRandom();

  /// Padded and sealed it takes about 1 KB.
  private static final int CONTENT = 950;

  /// Signs up and writes that many pushes of so many records, all new, each with its head.
  static Owner withPushes(Server server, URI address, String handle, int pushes, int records)
      throws IOException, InterruptedException {
    try (Passphrase passphrase = Passphrase.of("six words for measuring the records");
        Account account = Account.signUp(server, handle, passphrase, RecoveryCode.random(), null)) {
      UUID collection = account.accountKey().space();
      try (CollectionKey key = CollectionKey.random(account.id(), collection, 1)) {
        RecordCalls.make(account.session(), collection, key.wrapped(account.accountKey()));
        List<byte[]> bodies = new ArrayList<>();
        Head head = null;
        for (int i = 0; i < pushes; i++) {
          head = addPush(bodies, account, new Space(key), head, records);
        }
        String cookie = cookie(server, address, handle, passphrase);
        return new Owner(account.id(), collection, cookie, List.copyOf(bodies));
      }
    }
  }

  /// Adds the push that follows `known`, and returns its head. The head counts only the records of its own push: the server cannot
  /// know, and a tree over everything for each of hundreds of pushes would take minutes.
  private static Head addPush(
      List<byte[]> bodies, Account account, Space space, @Nullable Head known, int count)
      throws IOException {
    ObjectNode body = JSON.createObjectNode();
    body.put("push", UUID.randomUUID().toString());
    body.put("collection", space.collection().toString());
    ArrayNode records = body.putArray("records");
    List<Leaf> leaves = new ArrayList<>();
    byte[] content = new byte[CONTENT];
    for (int i = 0; i < count; i++) {
      RANDOM.nextBytes(content);
      UUID id = IDS.generate();
      byte[] sealed = space.seal(id, 1, content);
      leaves.add(Leaf.record(id, 1, sealed));
      records
          .addObject()
          .put("id", id.toString())
          .put("version", 1)
          .put("epoch", 1)
          .put("ciphertext", Bytes.base64Url(sealed));
    }
    SignedHead next = Head.next(known, space, leaves, Instant.now(), account.identity());
    body.putObject("head")
        .put("body", Bytes.base64Url(next.body()))
        .put("signature", Bytes.base64Url(next.signature()));
    bodies.add(JSON.writeValueAsBytes(body));
    return Head.own(next, account.id(), space.collection(), account.identity().signing());
  }

  /// Signs in once more, since the client keeps its own cookie to itself.
  private static String cookie(Server server, URI address, String handle, Passphrase passphrase)
      throws IOException, InterruptedException {
    Challenge challenge = AccountCalls.start(server, handle);
    try (HttpClient http = HttpClient.newHttpClient();
        MasterKey key = MasterKey.of(passphrase, challenge.salt(), challenge.kdf())) {
      byte[] body =
          JSON.writeValueAsBytes(
              JSON.createObjectNode()
                  .put("handle", handle)
                  .put("authKey", Bytes.base64Url(key.authKey().copy())));
      HttpResponse<Void> answer =
          http.send(
              HttpRequest.newBuilder(address.resolve("/api/sign-in"))
                  .header("Content-Type", "application/json")
                  .header("Morrow-Request", "1")
                  .POST(BodyPublishers.ofByteArray(body))
                  .build(),
              BodyHandlers.discarding());
      String cookie =
          answer
              .headers()
              .firstValue("Set-Cookie")
              .orElseThrow(() -> new IOException("Signing in was answered without a cookie."));
      return cookie.substring(0, cookie.indexOf(';'));
    }
  }
}
