package morrow.accounts;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;

/// Slows down guessing without locking the owner out. It lives in memory only and is empty after a start.
///
/// Every try takes a token and a right one gives it back, so that tries at the same moment count too and a right one wipes out
/// nothing. Three limits hold for a passphrase:
///
/// 1. one handle from one address, and 2. everything from one address: they slow down a single guesser;
/// 3. one handle from everywhere: when it is used up, an address that did not fail with this handle lately may still try
///    once. So many addresses together get one try each at a time, and the owner, wherever else, comes in at once.
///
/// Who guesses from the owner's own address makes the owner wait there, by about the time for one more try; telling the two
/// apart would need something kept on the device.
public final class Guesses {
  /// Whether somebody may try now.
  public sealed interface Turn permits Granted, Outcome.Wait {}

  /// May try.
  public record Granted(List<Bucket> taken) implements Turn {
    /// Says that the try was right.
    void wasRight() {
      taken.forEach(bucket -> bucket.addTokens(1));
    }
  }

  private final Buckets pairs;
  private final Buckets addresses;
  private final Buckets handles;
  private final Buckets signUps;
  private final Buckets codes;

  public Guesses(GuessLimits limits, InstantSource clock) {
    TimeMeter time = new ClockMeter(clock);
    pairs = new Buckets(limits.handleFromAddress(), limits.remembered(), time);
    addresses = new Buckets(limits.address(), limits.remembered(), time);
    handles = new Buckets(limits.handle(), limits.remembered(), time);
    signUps = new Buckets(limits.signUp(), limits.remembered(), time);
    codes = new Buckets(limits.code(), limits.remembered(), time);
  }

  /// Asks to try a passphrase for what was typed as a handle, whether there is such an account or not.
  Turn passphrase(String typedHandle, NetworkAddress from) {
    String handle = Handle.normalised(typedHandle);
    Bucket address = addresses.of(from.block());
    if (!address.tryConsume(1)) {
      return waitFor(address, 1);
    }
    Bucket pair = pairs.of(from.block() + " " + handle);
    ConsumptionProbe taken = pair.tryConsumeAndReturnRemaining(1);
    if (!taken.isConsumed()) {
      address.addTokens(1);
      return waitFor(pair, 1);
    }
    Bucket everywhere = handles.of(handle);
    if (everywhere.tryConsume(1)) {
      return new Granted(List.of(address, pair, everywhere));
    }
    boolean didNotFailLately = taken.getRemainingTokens() == pairs.capacity() - 1;
    if (didNotFailLately) {
      return new Granted(List.of(address, pair));
    }
    address.addTokens(1);
    pair.addTokens(1);
    Outcome.Wait forgotten = waitFor(pair, pairs.capacity());
    Outcome.Wait calm = waitFor(everywhere, 1);
    return forgotten.time().compareTo(calm.time()) < 0 ? forgotten : calm;
  }

  /// Asks to try a recovery code.
  Turn recoveryCode(NetworkAddress from) {
    return take(addresses.of(from.block()));
  }

  /// Asks to try what a passkey answered.
  Turn passkey(NetworkAddress from) {
    return take(addresses.of(from.block()));
  }

  /// Asks to try a code of the second factor. It counts for the account, from wherever: who gets this far knows the passphrase.
  Turn code(UUID account) {
    return take(codes.of(account.toString()));
  }

  /// Asks to sign up.
  Turn signUp(NetworkAddress from) {
    return take(signUps.of(from.block()));
  }

  /// How many buckets are remembered, for the test of their bound.
  int remembered() {
    return pairs.size() + addresses.size() + handles.size() + signUps.size() + codes.size();
  }

  private static Turn take(Bucket bucket) {
    return bucket.tryConsume(1) ? new Granted(List.of(bucket)) : waitFor(bucket, 1);
  }

  private static Outcome.Wait waitFor(Bucket bucket, long tokens) {
    long nanos = bucket.estimateAbilityToConsume(tokens).getNanosToWaitForRefill();
    return new Outcome.Wait(Duration.ofSeconds(Math.ceilDiv(nanos, 1_000_000_000L)));
  }
}
