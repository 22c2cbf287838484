package morrow.client.samples;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import morrow.client.account.Account;
import morrow.client.account.CodeApp;
import morrow.client.protocol.Passphrase;
import morrow.client.protocol.RecoveryCode;
import morrow.client.server.CollectionCalls;
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
    Optional<Account> known = open(server, Sample.OPERATOR);
    Account operator = known.orElseGet(() -> made(server, Sample.OPERATOR, operatorCode));
    Map<String, String> specialists;
    try {
      if (passed(operator, codes, clock)) {
        specialists = SampleSpecialists.make(server, operator, known.isEmpty(), codes, clock);
        // After the specialists, under whose names the articles and answers stand.
        CollectionCalls.load(operator.session());
      } else {
        specialists = Map.of();
      }
    } finally {
      leave(operator);
    }
    for (Sample sample : Sample.PERSONS) {
      Account person = open(server, sample).orElseGet(() -> made(server, sample, null));
      try {
        if (sample.equals(Sample.PERSON)) {
          write(person, today);
        }
        SampleBookings.book(server, person, sample, specialists, clock);
      } finally {
        leave(person);
      }
    }
    return Sample.ALL;
  }

  private static void write(Account person, LocalDate today) {
    try (Space space = Space.open(person)) {
      if (space.list().isEmpty()) {
        SampleNotes.until(today).forEach(note -> space.write(note.date(), note.text()));
        space.push();
      }
    }
  }

  /// Goes through the second step, and sets it up where there is none; false when it needs an app that is not known.
  static boolean passed(Account account, SampleCodes codes, InstantSource clock) {
    return switch (account.secondFactor()) {
      case SET_UP_NEEDED -> {
        codes.put(account.handle(), account.setUpApp(clock));
        yield true;
      }
      case NEEDED -> {
        Optional<CodeApp> app = codes.app(account.handle());
        app.ifPresent(known -> account.pass(known, clock));
        yield app.isPresent();
      }
      case PASSED, NOT_NEEDED -> true;
    };
  }

  /// The account of a sample specialist, made when it is missing.
  ///
  /// @param fresh whether nothing was made before; looking would take as long as making
  static Account specialist(Server server, Sample sample, boolean fresh) {
    return fresh
        ? madeSpecialist(server, sample)
        : open(server, sample).orElseGet(() -> madeSpecialist(server, sample));
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

  static void leave(Account account) {
    try (account) {
      account.signOut();
    }
  }
}
