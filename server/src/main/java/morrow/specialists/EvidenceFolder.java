package morrow.specialists;

import com.fasterxml.uuid.Generators;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/// The papers that specialists send along with an application. They are here only until somebody decides, or for a while when nobody
/// applies with them.
final class EvidenceFolder {
  /// How long evidence lies here that nobody applied with.
  static final Duration FORGOTTEN_AFTER = Duration.ofDays(30);

  private static final long MOST_REWRITTEN_BYTES = 512L << 20;

  // True at the start: what was deleted just before the last end may still lie in the file.
  private final AtomicBoolean rewritingIsDue = new AtomicBoolean(true);

  private final Jdbi database;
  private final Standings standings;

  EvidenceFolder(Jdbi database, Standings standings) {
    this.database = database;
    this.standings = standings;
  }

  /// Keeps a file for the next application.
  Outcome.OfEvidence keep(UUID account, String name, byte[] content) {
    FileKind kind = FileKind.of(content).orElse(null);
    if (kind == null) {
      return new Outcome.NotAFile();
    }
    Evidence evidence =
        new Evidence(
            Generators.timeBasedEpochRandomGenerator().generate(),
            kind.named(name),
            kind,
            content.length);
    return database.inTransaction(sql -> {
      EvidenceStore store = new EvidenceStore(sql);
      if (new SpecialistStore(sql).lock(account).isEmpty()) {
        return new Outcome.NoProfile();
      }
      Optional<UUID> same = store.same(account, evidence.name(), content);
      if (same.isPresent()) {
        return new Outcome.Kept(new Evidence(same.get(), evidence.name(), kind, content.length));
      }
      if (waits(sql, account)) {
        return new Outcome.WaitsForDecision();
      }
      if (store.of(account).size() >= Evidence.MOST) {
        return new Outcome.TooManyFiles();
      }
      store.add(account, evidence, content, standings.now());
      return new Outcome.Kept(evidence);
    });
  }

  /// Takes a file away, unless an operator is looking at it. One that is not there is gone already.
  ///
  /// @return false when it waits for a decision
  boolean remove(UUID account, UUID id) {
    return database.inTransaction(sql -> {
      if (new SpecialistStore(sql).lock(account).isPresent() && waits(sql, account)) {
        return false;
      }
      new EvidenceStore(sql).remove(account, id);
      somethingWent();
      return true;
    });
  }

  /// A file of an application that waits for a decision.
  Optional<Evidence.Opened> open(UUID application, UUID id) {
    return database.inTransaction(sql ->
        new ApplicationStore(sql)
            .specialistOf(application)
            .filter(account -> waits(sql, account))
            .flatMap(account -> new EvidenceStore(sql).open(account, id)));
  }

  /// Takes away evidence that nobody applied with.
  void forgetOld() {
    Instant before = standings.now().minus(FORGOTTEN_AFTER);
    List<UUID> forgotten = database.withHandle(sql -> new EvidenceStore(sql).forgotten(before));
    for (UUID account : forgotten) {
      database.useTransaction(sql -> {
        if (new SpecialistStore(sql).lock(account).isPresent() && !waits(sql, account)) {
          new EvidenceStore(sql).removeOld(account, before);
          somethingWent();
        }
      });
    }
  }

  /// Says that files were deleted, so that the next upkeep clears their bytes away.
  void somethingWent() {
    rewritingIsDue.set(true);
  }

  /// Clears the bytes of deleted files from the disk.
  void rewrite() {
    database.useHandle(sql -> {
      EvidenceStore store = new EvidenceStore(sql);
      if (store.isQuicklyRewritten(MOST_REWRITTEN_BYTES) && rewritingIsDue.getAndSet(false)) {
        try {
          store.rewrite();
        } catch (RuntimeException e) {
          rewritingIsDue.set(true);
          throw e;
        }
      }
    });
  }

  private static boolean waits(Handle sql, UUID account) {
    return new ApplicationStore(sql).of(account).filter(Application::isOpen).isPresent();
  }
}
