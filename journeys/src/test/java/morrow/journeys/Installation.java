package morrow.journeys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import morrow.Morrow;
import morrow.Settings;
import morrow.client.account.Account;
import morrow.client.protocol.Passphrase;
import morrow.client.protocol.RecoveryCode;
import morrow.settings.Values;
import org.jspecify.annotations.Nullable;

/// One Morrow with a database of its own, on a free port of this machine, and a neutral site beside it to leave to.
final class Installation implements AutoCloseable {
  private final Path folder;
  private final NeutralSite neutral;
  private final InstantSource clock;
  private Morrow morrow;
  private @Nullable Account operator;

  private Installation(Path folder, NeutralSite neutral, InstantSource clock) {
    this.folder = folder;
    this.neutral = neutral;
    this.clock = clock;
    this.morrow = Morrow.start(settings(0), clock);
  }

  static Installation start() {
    return start(InstantSource.system());
  }

  /// @param clock all of Morrow goes by it
  static Installation start(InstantSource clock) {
    try {
      return new Installation(newFolder(), NeutralSite.start(), clock);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// A folder that the user who runs the database may pass through, also when the tests run as root.
  static Path newFolder() throws IOException {
    Path folder = Files.createTempDirectory("morrow-journey-");
    return Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private Settings settings(int port) {
    return Settings.of(
        Values.of(
            Optional.empty(),
            Map.of(
                "web.port", Integer.toString(port),
                "web.neutral-address", neutral.address().toString(),
                // One class makes more accounts from one address than a household would.
                "accounts.guesses.sign-up.at-once", "100",
                "database.folder", folder.resolve("data").toString())));
  }

  /// The first page's address.
  URI address() {
    return morrow.address();
  }

  URI at(String path) {
    return address().resolve(path);
  }

  /// A code with which an operator can sign up: the first operator's, or else an invitation by that operator.
  String operatorCode() {
    Optional<String> first = morrow.firstOperatorCode();
    if (first.isPresent()) {
      operator =
          Account.signUp(
              new Someone(this).server(),
              "early-gardener",
              Passphrase.of(Someone.PASSPHRASE),
              RecoveryCode.random(),
              first.get());
      operator.setUpApp(clock);
    }
    if (operator == null) {
      throw new IllegalStateException("this installation has an operator that was made elsewhere");
    }
    return operator.invite("operator").code();
  }

  /// What Morrow goes by, also for codes of an app.
  InstantSource clock() {
    return clock;
  }

  NeutralSite neutral() {
    return neutral;
  }

  Morrow morrow() {
    return morrow;
  }

  /// Stops the server in order and starts it again on the same port and data.
  void restart(Runnable whileItIsAway) {
    int port = address().getPort();
    morrow.close();
    whileItIsAway.run();
    morrow = Morrow.start(settings(port), clock);
  }

  @Override
  public void close() {
    morrow.close();
    neutral.close();
    delete(folder);
  }

  static void delete(Path folder) {
    try (var files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
