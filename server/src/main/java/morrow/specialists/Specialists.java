package morrow.specialists;

import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/// What specialists do with their own profile. What of it has to be verified shows only after the next verification, once there was
/// one; the rest shows at once.
final class Specialists {
  private final Jdbi database;
  private final Standings standings;

  Specialists(Jdbi database, Standings standings) {
    this.database = database;
    this.standings = standings;
  }

  OwnProfile own(UUID account) {
    return database.inTransaction(sql -> own(sql, account));
  }

  static OwnProfile own(Handle sql, UUID account) {
    return new SpecialistStore(sql)
        .find(account)
        .map(specialist ->
            OwnProfile.of(
                specialist,
                new ApplicationStore(sql).of(account).orElse(null),
                new EvidenceStore(sql).of(account)))
        .orElse(OwnProfile.NONE);
  }

  /// Stores a whole profile. The same once more, after its answer was lost, is done already.
  ///
  /// @param version what the specialist saw; 0 for the first time
  Outcome.OfSave save(
      UUID account, Declaration declaration, Presentation presentation, long version) {
    return database.inTransaction(sql -> {
      SpecialistStore store = new SpecialistStore(sql);
      Specialist before = store.lock(account).orElse(null);
      if (before == null) {
        if (version == 0 && store.add(account, declaration, presentation, standings.now())) {
          return new Outcome.Done(own(sql, account));
        }
        before = store.lock(account).orElse(null); // another window was first
        if (before == null) {
          return new Outcome.NoProfile();
        }
      }
      return save(sql, before, declaration, presentation, version);
    });
  }

  private Outcome.OfSave save(
      Handle sql,
      Specialist before,
      Declaration declaration,
      Presentation presentation,
      long version) {
    UUID account = before.account();
    boolean sameDeclaration = declaration.equals(before.written());
    if (sameDeclaration && presentation.equals(before.presentation())) {
      return new Outcome.Done(own(sql, account));
    }
    if (version != before.version()) {
      return new Outcome.ChangedMeanwhile(own(sql, account));
    }
    boolean waits = new ApplicationStore(sql).of(account).filter(Application::isOpen).isPresent();
    if (!sameDeclaration && waits) {
      return new Outcome.WaitsForDecision();
    }
    List<String> missing = presentation.missing();
    if (!missing.isEmpty() && (waits || before.wasEverVerified())) {
      return new Outcome.Incomplete(missing);
    }
    if (!sameDeclaration) {
      declare(new SpecialistStore(sql), before, declaration);
    }
    new SpecialistStore(sql).present(account, presentation, before.version() + 1);
    if (!presentation.meetsLike(before.presentation())) {
      standings.tellOfOtherTimes(sql, before);
    }
    return new Outcome.Done(own(sql, account));
  }

  private static void declare(SpecialistStore store, Specialist before, Declaration declaration) {
    if (!before.wasEverVerified()) {
      store.show(before, declaration);
    } else if (declaration.equals(before.shown())) {
      store.dropProposal(before.account());
    } else {
      store.propose(before.account(), declaration);
    }
  }
}
