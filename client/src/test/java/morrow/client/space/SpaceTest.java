package morrow.client.space;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import morrow.client.account.Account;
import morrow.client.model.ModelRecords;
import morrow.client.model.ModelServer;
import morrow.client.model.ModelServer.Fate;
import morrow.client.protocol.Content;
import morrow.client.protocol.Export;
import morrow.client.protocol.Passphrase;
import morrow.client.protocol.RecoveryCode;
import morrow.client.protocol.Refused;
import morrow.client.protocol.SignedHead;
import morrow.client.server.Server;
import morrow.client.server.ServerRefused;
import morrow.client.server.Unreachable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SpaceTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 21);

  private final ModelServer model = ModelServer.start();
  private final ModelRecords empty = new ModelRecords();
  private final Server server = model.client();
  private Account account;

  @BeforeAll
  void signUp() {
    try (Passphrase passphrase = Passphrase.of("six words that nobody would guess")) {
      account = Account.signUp(server, "kettle", passphrase, RecoveryCode.random(), null);
    }
  }

  @BeforeEach
  void beginWithNothing() {
    model.records.become(empty);
    model.records.quota = 1_000_000;
    model.network = _ -> Fate.ARRIVES;
  }

  @AfterAll
  void stop() {
    account.close();
    server.close();
    model.close();
  }

  @Test
  void whatWasSavedIsThereForAnotherDevice() {
    try (Space one = Space.open(account)) {
      one.write(DAY, "tea with an old friend");
      assertThat(one.push()).isEqualTo(new Saved(1, 0));
    }
    try (Space other = Space.open(account)) {
      assertThat(other.list()).singleElement().matches(Entry::saved);
      assertThat(other.list().getFirst().note().orElseThrow().text())
          .isEqualTo("tea with an old friend");
      assertThat(other.head().orElseThrow().entries()).isEqualTo(1);
    }
  }

  @Test
  void thousandsOfEntriesGoInSeveralPushesAndComeBack() {
    model.records.page = 1000;
    try (Space one = Space.open(account)) {
      for (int i = 0; i < 1203; i++) {
        one.write(DAY, "entry " + i);
      }
      assertThat(one.push().changes()).isEqualTo(1203);
      assertThat(one.head().orElseThrow().seq()).isEqualTo(3);
    } finally {
      model.records.page = 3;
    }
    model.records.page = 1000;
    try (Space other = Space.open(account)) {
      assertThat(other.list()).hasSize(1203);
    } finally {
      model.records.page = 3;
    }
  }

  @Test
  void largeEntriesGoInPushesBelowTheLimitOfTheServer() {
    try (Space one = Space.open(account)) {
      for (int i = 0; i < 45; i++) {
        one.write(DAY, "a".repeat(240_000));
      }
      one.push();
      assertThat(model.records.living()).isEqualTo(45);
    }
  }

  @Test
  void anEntryThatIsTooLargeIsRefusedBeforeItWaits() {
    try (Space one = Space.open(account)) {
      assertThatThrownBy(() -> one.write(DAY, "a".repeat(300_000)))
          .isInstanceOf(Refused.class)
          .hasMessage("record.too-large");
      assertThat(one.unsaved()).isZero();
    }
  }

  @Test
  void aPushWhoseAnswerNeverCameIsStoredOnce() {
    try (Space one = Space.open(account)) {
      one.write(DAY, "once");
      model.network = call -> call.equals("POST /api/records") ? Fate.ANSWER_LOST : Fate.ARRIVES;
      assertThatThrownBy(one::push).isInstanceOf(Unreachable.class);
      assertThat(one.unsaved()).isEqualTo(1);
      one.write(DAY, "and something more");
      model.network = _ -> Fate.ARRIVES;
      assertThat(one.push().changes()).isEqualTo(2);
      assertThat(model.records.living()).isEqualTo(2);
    }
  }

  @Test
  void whatDoesNotFitStaysUnsavedAndIsTold() {
    model.records.quota = 1;
    try (Space one = Space.open(account)) {
      one.write(DAY, "first");
      one.push();
      one.write(DAY, "second");
      assertThatThrownBy(one::push)
          .isInstanceOf(ServerRefused.class)
          .hasMessage("records.over-quota");
      assertThat(one.unsaved()).isEqualTo(1);
      model.records.quota = 2;
      one.push();
      assertThat(one.unsaved()).isZero();
    }
  }

  @Test
  void bothVersionsStayWhenTwoDevicesChangeTheSameEntry() {
    try (Space one = Space.open(account);
        Space other = Space.open(account)) {
      UUID id = one.write(DAY, "first");
      one.push();
      other.pull();
      one.edit(id, DAY, "from one");
      other.edit(id, DAY, "from the other");
      one.push();
      assertThat(other.push().keptTwice()).isEqualTo(1);
      one.pull();
      assertThat(texts(one)).containsExactlyInAnyOrder("from one", "from the other");
      assertThat(one.list().stream().filter(e -> e.content().fields().path("second").asBoolean()))
          .singleElement()
          .extracting(e -> e.note().orElseThrow().text())
          .isEqualTo("from the other");
    }
  }

  @Test
  void anEditWinsOverADeletionOnEitherSide() {
    for (boolean editorFirst : List.of(true, false)) {
      model.records.become(empty);
      try (Space editor = Space.open(account);
          Space deleter = Space.open(account)) {
        UUID id = editor.write(DAY, "first");
        editor.push();
        deleter.pull();
        editor.edit(id, DAY, "edited");
        deleter.remove(id);
        (editorFirst ? editor : deleter).push();
        (editorFirst ? deleter : editor).push();
        editor.pull();
        deleter.pull();
        assertThat(texts(editor)).containsExactly("edited");
        assertThat(texts(deleter)).containsExactly("edited");
      }
    }
  }

  @Test
  void fieldsThatThisVersionDoesNotKnowStayThroughAnEdit() {
    try (Space one = Space.open(account)) {
      UUID id = Space.newId();
      one.put(
          id,
          content(
              "{\"kind\":\"note\",\"date\":\"2026-11-20\",\"text\":\"a\",\"changed\":\"2026-11-20T10:00:00.000Z\",\"mood\":{\"calm\":7}}"));
      one.push();
      one.edit(id, DAY, "b");
      one.push();
    }
    try (Space other = Space.open(account)) {
      assertThat(other.list().getFirst().content().fields().path("mood").path("calm").asInt())
          .isEqualTo(7);
    }
  }

  @Test
  void aServerThatFallsBackToAnOlderStateIsRefused() {
    ModelRecords old;
    SignedHead seen;
    try (Space one = Space.open(account)) {
      one.write(DAY, "first");
      one.push();
      old = model.records.copy();
      one.write(DAY, "second");
      one.push();
      seen = one.signedHead().orElseThrow();
      model.records.become(old);
      assertThatThrownBy(one::pull).isInstanceOf(Refused.class).hasMessage("head.older");
      assertThat(texts(one)).containsExactlyInAnyOrder("first", "second");
    }
    assertThatThrownBy(() -> Space.open(account, seen))
        .isInstanceOf(Refused.class)
        .hasMessage("head.older");
  }

  @Test
  void aRecordThatTheServerChangedIsRefused() {
    try (Space one = Space.open(account)) {
      one.write(DAY, "first");
      one.push();
    }
    model.records.tamper();
    assertThatThrownBy(() -> Space.open(account))
        .isInstanceOf(Refused.class)
        .hasMessage("head.root");
  }

  @Test
  void anExportRestoredElsewhereGivesTheIdenticalSpace() {
    Export export;
    try (Space one = Space.open(account)) {
      for (int i = 0; i < 20; i++) {
        one.write(DAY.minusDays(i), "entry " + i + " \u00e9\ud83c\udf19\n");
      }
      one.put(
          Space.newId(),
          content("{\"kind\":\"later\",\"list\":[1,2.5,null],\"deep\":{\"a\":\"b\"}}"));
      one.remove(one.write(DAY, "gone"));
      one.push();
      export = export(one);
    }
    Export travelled = Export.read(export.utf8());
    try (Passphrase passphrase = Passphrase.of("another account, another passphrase");
        Account second = Account.signUp(server, "teapot", passphrase, RecoveryCode.random(), null);
        Space space = Space.open(second)) {
      assertThat(Restore.into(space, travelled)).isEqualTo(new Restore.Outcome(21, 0, 0));
      space.push();
      assertThat(contents(space)).isEqualTo(contents(export));
      assertThat(Restore.into(space, travelled)).isEqualTo(new Restore.Outcome(0, 21, 0));
      assertThat(space.unsaved()).isZero();
    }
  }

  @Test
  void restoringIntoASpaceThatWentOnKeepsBothAndDoubledNothingTheSecondTime() {
    try (Space one = Space.open(account)) {
      UUID changed = one.write(DAY, "as it was");
      UUID deleted = one.write(DAY, "deleted since");
      one.push();
      Export export = export(one);
      one.edit(changed, DAY, "as it is now");
      one.remove(deleted);
      one.write(DAY, "new since");
      one.push();

      assertThat(Restore.into(one, export)).isEqualTo(new Restore.Outcome(1, 0, 1));
      one.push();
      assertThat(texts(one))
          .containsExactlyInAnyOrder("as it was", "as it is now", "deleted since", "new since");
      assertThat(one.content(deleted)).isNotNull();
      assertThat(Restore.into(one, export)).isEqualTo(new Restore.Outcome(0, 2, 0));
      assertThat(one.unsaved()).isZero();
    }
  }

  private static Export export(Space space) {
    return new Export(
        Instant.EPOCH,
        space.list().stream()
            .map(entry -> new Export.Entry(entry.id(), entry.version(), entry.content()))
            .toList());
  }

  private static Map<UUID, Content> contents(Space space) {
    Map<UUID, Content> all = new TreeMap<>();
    space.list().forEach(entry -> all.put(entry.id(), entry.content()));
    return all;
  }

  private static Map<UUID, Content> contents(Export export) {
    Map<UUID, Content> all = new TreeMap<>();
    export.entries().forEach(entry -> all.put(entry.id(), entry.content()));
    return all;
  }

  private static List<String> texts(Space space) {
    return space.list().stream().map(entry -> entry.note().orElseThrow().text()).toList();
  }

  private static Content content(String json) {
    return Content.read(json.getBytes(StandardCharsets.UTF_8));
  }
}
