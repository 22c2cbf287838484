package morrow.client.samples;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import morrow.client.account.Account;
import morrow.client.protocol.Passphrase;
import morrow.client.protocol.RecoveryCode;
import morrow.client.server.SecondFactor;
import morrow.client.server.Server;
import morrow.client.server.ServerRefused;
import morrow.client.space.Space;
import org.jspecify.annotations.Nullable;

/// Makes the sample accounts, or finds them.
public final class SampleAccounts {
  private SampleAccounts() {}

  /// Which sample accounts open with their passphrase. Changes nothing.
  public static List<Sample> there(Server server) {
    List<Sample> there = new ArrayList<>();
    for (Sample sample : Sample.ALL) {
      open(server, sample)
          .ifPresent(account -> {
            leave(account);
            there.add(sample);
          });
    }
    return there;
  }

  /// Makes those that are missing.
  ///
  /// @param operatorCode the code that the server printed at its first start
  /// @param codes the apps for codes that are known; those that are made are added
  /// @throws ServerRefused `sign-up.invitation-unknown` when the code is not valid, `sign-up.handle-taken`
  public static List<Sample> make(
      Server server, String operatorCode, SampleCodes codes, InstantSource clock, LocalDate today) {
    // The operator comes first: a code that is not valid stops everything before anything was made.
    Account operator =
        open(server, Sample.OPERATOR).orElseGet(() -> made(server, Sample.OPERATOR, operatorCode));
    setUp(operator, codes, clock);
    leave(operator);
    Account specialist =
        open(server, Sample.SPECIALIST).orElseGet(() -> madeSpecialist(server, Sample.SPECIALIST));
    setUp(specialist, codes, clock);
    leave(specialist);
    Account person = open(server, Sample.PERSON).orElseGet(() -> made(server, Sample.PERSON, null));
    try (Space space = Space.open(person)) {
      if (space.list().isEmpty()) {
        SampleNotes.until(today).forEach(note -> space.write(note.date(), note.text()));
        space.push();
      }
    } finally {
      leave(person);
    }
    return Sample.ALL;
  }

  /// Gives an account that has none an app for codes.
  private static void setUp(Account account, SampleCodes codes, InstantSource clock) {
    if (account.secondFactor() == SecondFactor.SET_UP_NEEDED) {
      codes.put(account.handle(), account.setUpApp(clock));
    }
  }

  private static Account madeSpecialist(Server server, Sample sample) {
    try (Passphrase passphrase = Passphrase.of(sample.passphrase())) {
      return Account.signUpAsSpecialist(server, sample.handle(), passphrase, RecoveryCode.random());
    }
  }

  private static Optional<Account> open(Server server, Sample sample) {
    try (Passphrase passphrase = Passphrase.of(sample.passphrase())) {
      return Optional.of(Account.signIn(server, sample.handle(), passphrase));
    } catch (ServerRefused e) {
      if (e.is("sign-in.wrong")) {
        return Optional.empty();
      }
      throw e;
    }
  }

  private static Account made(Server server, Sample sample, @Nullable String invitation) {
    try (Passphrase passphrase = Passphrase.of(sample.passphrase())) {
      return Account.signUp(server, sample.handle(), passphrase, RecoveryCode.random(), invitation);
    }
  }

  private static void leave(Account account) {
    try (account) {
      account.signOut();
    }
  }
}
