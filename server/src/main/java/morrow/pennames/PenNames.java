package morrow.pennames;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;
import morrow.web.Language;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/// Takes and proposes names.
public final class PenNames {
  private static final int TRIES = 4;

  private final Jdbi database;
  private final PenNameWords words = new PenNameWords();

  public PenNames(Jdbi database) {
    this.database = database;
  }

  /// Takes a name for one piece, in the transaction that stores the piece.
  ///
  /// @param account who publishes; only asked so that the name is not its handle
  public Outcome take(Handle transaction, UUID account, String name) {
    PenName taken;
    try {
      taken = new PenName(name);
    } catch (IllegalArgumentException e) {
      return new Outcome.Unfit(String.valueOf(e.getMessage()));
    }
    PenNameStore store = new PenNameStore(transaction);
    if (store.handle(account).map(taken::recalls).orElse(false)) {
      return new Outcome.IsYourHandle();
    }
    return store.take(taken) ? new Outcome.Done(taken) : new Outcome.TakenBySomebody();
  }

  /// Keeps a name of the sample collection from being taken by somebody; taken already, it stays so.
  ///
  /// @throws IllegalArgumentException when it cannot be a pen name
  public PenName reserve(Handle transaction, String name) {
    PenName reserved = new PenName(name);
    boolean _ = new PenNameStore(transaction).take(reserved);
    return reserved;
  }

  /// Names that are free now, that say nothing about who takes one.
  public List<String> suggestions(Language language, RandomGenerator random, int wanted) {
    return database.withHandle(handle -> {
      Set<PenName> free = new LinkedHashSet<>();
      for (int round = 0; round < TRIES && free.size() < wanted; round++) {
        Set<PenName> thrown = new LinkedHashSet<>();
        for (int i = 0; i < 3 * wanted; i++) {
          thrown.add(new PenName(words.draw(language, random, round > 0)));
        }
        free.addAll(new PenNameStore(handle).free(thrown));
      }
      return new ArrayList<>(free).stream().limit(wanted).map(PenName::text).toList();
    });
  }
}
