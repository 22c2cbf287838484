package morrow.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import morrow.database.Database;
import morrow.database.WithDatabase;
import org.junit.jupiter.api.Test;

@WithDatabase
class HandleSuggestionsTest {
  private static final long SEED = 4711;

  private final AccountStore store;
  private final Database database;

  HandleSuggestionsTest(Database database) {
    this.database = database;
    store = new AccountStore(database.jdbi());
  }

  @Test
  void aHandleThatSomebodyHasIsNotSuggestedAndStillSixAre() {
    List<Handle> before = suggestions().suggest();
    try (House house = new House(database)) {
      for (Handle taken : before) {
        house.signedUp(Secrets.of(taken.word()));
      }
    }
    List<Handle> after = suggestions().suggest();
    assertThat(after).hasSize(6).doesNotContainAnyElementsOf(before).doesNotHaveDuplicates();
  }

  @Test
  void suggestionsAreFitHandlesAndHardlyEverTheSame() {
    HandleSuggestions suggestions = suggestions();
    Set<Handle> seen = new HashSet<>();
    int all = 0;
    for (int i = 0; i < 200; i++) {
      for (Handle handle : suggestions.suggest()) {
        assertThat(handle.word()).as("seed %d", SEED).matches("[a-z]+-[a-z]+-[1-9][0-9]{2}");
        assertThat(handle.isReserved()).as(handle.word()).isFalse();
        seen.add(handle);
        all++;
      }
    }
    assertThat(seen).hasSizeGreaterThan(all - 10);
  }

  private HandleSuggestions suggestions() {
    return new HandleSuggestions(store, new Random(SEED));
  }
}
