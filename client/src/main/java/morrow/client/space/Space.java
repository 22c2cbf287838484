package morrow.client.space;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import morrow.client.account.Account;
import morrow.client.protocol.CollectionKey;
import morrow.client.protocol.Content;
import morrow.client.protocol.Head;
import morrow.client.protocol.Leaf;
import morrow.client.protocol.Note;
import morrow.client.protocol.Refused;
import morrow.client.protocol.SignedHead;
import morrow.client.server.Push;
import morrow.client.server.PushOutcome;
import morrow.client.server.RecordCalls;
import morrow.client.server.RecordCalls.Changes;
import morrow.client.server.SealedRecord;
import morrow.client.server.ServerRefused;
import morrow.client.server.Session;
import morrow.client.server.Unreachable;
import org.jspecify.annotations.Nullable;

/// The private space of an open account, kept in memory only. Not safe to share between threads.
public final class Space implements AutoCloseable {
  private static final NoArgGenerator IDS = Generators.timeBasedEpochRandomGenerator();
  private static final int MOST_ROUNDS = 12;
  private static final Set<Integer> SETTLED = Set.of(400, 403, 404, 409, 413);

  private final Session session;
  private final Account account;
  private final morrow.client.protocol.Space sealing;
  private final InstantSource clock;
  private final Supplier<UUID> ids;
  private final HeldRecords held = new HeldRecords();
  private final UnsavedChanges unsaved;
  private @Nullable Flight flight;
  private int acknowledged;
  private int keptTwice;

  private Space(
      Account account,
      morrow.client.protocol.Space sealing,
      InstantSource clock,
      Supplier<UUID> newId) {
    this.session = account.session();
    this.account = account;
    this.sealing = sealing;
    this.clock = clock;
    this.ids = newId;
    this.unsaved = new UnsavedChanges(newId);
  }

  /// The space as it is on the server now.
  ///
  /// @throws Refused when what the server gives is not what the owner wrote
  public static Space open(Account account) {
    return open(account, null, InstantSource.system(), IDS::generate);
  }

  /// The same, and the server must not give anything older than what was remembered.
  ///
  /// @throws Refused `head.older`, `head.forked` as well
  public static Space open(Account account, @Nullable SignedHead remembered) {
    return open(account, remembered, InstantSource.system(), IDS::generate);
  }

  static Space open(
      Account account, @Nullable SignedHead remembered, InstantSource clock, Supplier<UUID> newId) {
    Space space = new Space(account, keys(account), clock, newId);
    if (remembered != null) {
      space.held.remember(space.own(remembered));
    }
    space.pull();
    return space;
  }

  private static morrow.client.protocol.Space keys(Account account) {
    UUID id = account.accountKey().space();
    List<RecordCalls.Collection> ours =
        RecordCalls.collections(account.session()).stream()
            .filter(each -> each.id().equals(id))
            .toList();
    if (ours.isEmpty()) {
      try (CollectionKey first = CollectionKey.random(account.id(), id, 1)) {
        ours =
            List.of(RecordCalls.make(account.session(), id, first.wrapped(account.accountKey())));
      }
    }
    return new morrow.client.protocol.Space(
        ours.stream()
            .map(each ->
                CollectionKey.unwrap(
                    each.wrappedKey(), account.accountKey(), account.id(), id, each.epoch()))
            .toList());
  }

  /// Writes a note. It is not saved before [#push] returns.
  ///
  /// @throws Refused `record.too-large`
  public UUID write(LocalDate date, String text) {
    UUID id = ids.get();
    put(id, new Note(date, text, clock.instant()).content());
    return id;
  }

  /// Changes a note; fields that this version does not know stay.
  ///
  /// @throws Refused `record.too-large`
  public void edit(UUID id, LocalDate date, String text) {
    Content before = content(id);
    if (before == null) {
      throw new IllegalArgumentException("there is no such entry");
    }
    put(id, new Note(date, text, clock.instant()).over(before));
  }

  public void remove(UUID id) {
    unsaved.write(id, held.version(id), null);
  }

  /// Writes a content under an id of its own, as it is.
  ///
  /// @throws Refused `record.too-large`
  public void put(UUID id, Content content) {
    sealing.seal(id, 1, content.utf8());
    unsaved.write(id, held.version(id), content);
  }

  static UUID newId() {
    return IDS.generate();
  }

  /// The content of an entry as the person left it; null when there is none that can be read.
  public @Nullable Content content(UUID id) {
    UnsavedChanges.Unsaved change = unsaved.get(id);
    return change == null ? held.content(id) : change.content();
  }

  /// Every entry, in no order that means anything.
  public List<Entry> list() {
    List<Entry> entries = new ArrayList<>();
    for (Held each : held.all()) {
      if (each.state() instanceof Held.Opened(Content content) && unsaved.get(each.id()) == null) {
        entries.add(new Entry(each.id(), each.version(), content, true));
      }
    }
    for (UnsavedChanges.Unsaved change : unsaved.all()) {
      if (change.content() != null) {
        entries.add(new Entry(change.id(), held.version(change.id()), change.content(), false));
      }
    }
    return entries;
  }

  /// Entries that are there and cannot be read, each with the reason.
  public Map<UUID, Refused.Word> unreadable() {
    Map<UUID, Refused.Word> all = new LinkedHashMap<>();
    for (Held each : held.all()) {
      if (each.state() instanceof Held.Unopened(Refused.Word why)) {
        all.put(each.id(), why);
      }
    }
    return all;
  }

  /// How many changes the server has not acknowledged.
  public int unsaved() {
    return unsaved.size();
  }

  /// The last verified head; empty while nothing was ever written.
  public Optional<Head> head() {
    return Optional.ofNullable(held.head());
  }

  /// The same as it travels, to be remembered for a later run.
  public Optional<SignedHead> signedHead() {
    return Optional.ofNullable(held.signedHead());
  }

  /// Takes what other devices wrote.
  ///
  /// @throws Refused when it is not what the owner wrote; then nothing of it is taken
  public void pull() {
    Map<UUID, SealedRecord> news = new LinkedHashMap<>();
    long cursor = held.cursor();
    Changes page;
    do {
      page = RecordCalls.since(session, sealing.collection(), cursor);
      page.records().forEach(record -> news.put(record.id(), record));
      cursor = page.cursor();
    } while (page.more());
    Head head =
        Head.verify(
            page.head(),
            held.head(),
            account.id(),
            sealing.collection(),
            held.leavesWith(news.values().stream().map(SealedRecord::leaf).toList()),
            account.identity().signing());
    for (SealedRecord record : news.values()) {
      Held taken = new Held(record.id(), record.version(), record.leaf(), opened(record));
      held.put(taken);
      if (unsaved.meet(taken)) {
        keptTwice++;
      }
    }
    held.reached(head, page.head(), cursor);
  }

  private Held.State opened(SealedRecord record) {
    byte[] sealed = record.sealed();
    if (sealed == null) {
      return new Held.Deleted();
    }
    try {
      return new Held.Opened(
          Content.read(sealing.open(record.id(), record.version(), record.epoch(), sealed)));
    } catch (Refused e) {
      return new Held.Unopened(e.word());
    }
  }

  /// Saves everything that waits. When it returns, the server has stored it durably. When it throws, what was not
  /// acknowledged still waits here: call it again.
  ///
  /// @throws Unreachable when no answer came
  /// @throws ServerRefused such as `records.over-quota`, `session.needed`
  /// @throws Refused when a pull that was needed brought something that is not the owner's
  public Saved push() {
    acknowledged = 0;
    keptTwice = 0;
    int rounds = 0;
    if (flight != null && !arrives(flight)) {
      pull();
    }
    for (Flight next = flight(); next != null; next = flight()) {
      if (!arrives(next)) {
        if (++rounds == MOST_ROUNDS) {
          throw new Overtaken();
        }
        pull();
      }
    }
    return new Saved(acknowledged, keptTwice);
  }

  /// Sends a push. False when another device was quicker.
  private boolean arrives(Flight sent) {
    flight = sent;
    try {
      switch (RecordCalls.push(session, sent.push())) {
        case PushOutcome.Stored(long cursor) -> {
          flight = null;
          land(sent, cursor);
          return true;
        }
        case PushOutcome.Overtaken() -> {
          flight = null;
          return false;
        }
      }
    } catch (ServerRefused e) {
      // A no to this very push settles it. With an ended session or a failure it may have been
      // stored by an earlier try.
      if (SETTLED.contains(e.status())) {
        flight = null;
      }
      throw e;
    }
  }

  private void land(Flight sent, long cursor) {
    List<SealedRecord> records = sent.push().records();
    for (int i = 0; i < records.size(); i++) {
      SealedRecord record = records.get(i);
      held.put(new Held(record.id(), record.version(), record.leaf(), sent.states().get(i)));
      unsaved.stored(record.id(), sent.stamps().get(i), record.version());
    }
    held.reached(own(sent.push().head()), sent.push().head(), cursor);
    acknowledged += records.size();
  }

  private Head own(SignedHead signed) {
    return Head.own(signed, account.id(), sealing.collection(), account.identity().signing());
  }

  /// The next push; null when everything is saved.
  private @Nullable Flight flight() {
    List<SealedRecord> records = new ArrayList<>();
    List<Long> stamps = new ArrayList<>();
    List<Held.State> states = new ArrayList<>();
    long bytes = 1000;
    for (UnsavedChanges.Unsaved change : unsaved.all()) {
      if (isNothing(change)) {
        unsaved.drop(change.id());
        continue;
      }
      SealedRecord record = sealed(change);
      bytes += Push.bytesOf(record);
      if (records.size() == Push.MOST_RECORDS || bytes > Push.MOST_BYTES) {
        break;
      }
      records.add(record);
      stamps.add(change.stamp());
      states.add(change.content() == null ? new Held.Deleted() : new Held.Opened(change.content()));
    }
    if (records.isEmpty()) {
      return null;
    }
    List<Leaf> leaves = held.leavesWith(records.stream().map(SealedRecord::leaf).toList());
    Instant now = clock.instant();
    SignedHead next = Head.next(held.head(), sealing, leaves, now, account.identity());
    return new Flight(
        new Push(UUID.randomUUID(), sealing.collection(), records, next), stamps, states);
  }

  private SealedRecord sealed(UnsavedChanges.Unsaved change) {
    long version = change.base() + 1;
    Content content = change.content();
    return new SealedRecord(
        change.id(),
        version,
        sealing.epoch(),
        content == null ? null : sealing.seal(change.id(), version, content.utf8()));
  }

  /// Deleting what never was stored, or writing what is there already.
  private boolean isNothing(UnsavedChanges.Unsaved change) {
    if (change.content() == null) {
      return change.base() == 0 || held.isDeleted(change.id());
    }
    Content there = held.content(change.id());
    return there != null && there.equals(change.content());
  }

  /// Forgets the keys of the space. The account stays open.
  @Override
  public void close() {
    sealing.close();
  }

  @Override
  public String toString() {
    return "[redacted]";
  }
}
