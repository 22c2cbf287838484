package morrow.accounts;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Optional;

/// Challenges that a passkey signs. Each carries its end and a mark that only this installation can make, so nothing is kept for
/// whoever asks for one; what is kept is which were answered ([PasskeyStore#use]), so none is answered twice.
///
/// 12 random bytes, the end in seconds (4), and 16 bytes of HMAC-SHA-256 over both, what it is for, and for whom.
final class PasskeyChallenges {
  enum Purpose {
    ADD,
    PASS,
    SIGN_IN
  }

  static final Duration TIME = Duration.ofMinutes(5);
  private static final int RANDOM = 12;
  private static final int MARKED = RANDOM + Integer.BYTES;
  private static final int LENGTH = 32;

  private final Bytes secret;
  private final InstantSource clock;

  PasskeyChallenges(Bytes secret, InstantSource clock) {
    this.secret = secret;
    this.clock = clock;
  }

  /// A new one.
  ///
  /// @param whom the session it is for, or nothing where nobody is signed in
  Bytes make(Purpose purpose, String whom) {
    int end = Math.toIntExact(clock.instant().plus(TIME).getEpochSecond());
    ByteBuffer marked = ByteBuffer.allocate(MARKED);
    marked.put(Bytes.random(RANDOM).toArray()).putInt(end);
    return Bytes.of(
        ByteBuffer.allocate(LENGTH)
            .put(marked.array())
            .put(mark(marked.array(), purpose, whom).toArray())
            .array());
  }

  /// When a challenge ends; empty when it has, or was made elsewhere, or for something or somebody else.
  Optional<Instant> end(Bytes challenge, Purpose purpose, String whom) {
    if (challenge.length() != LENGTH) {
      return Optional.empty();
    }
    ByteBuffer all = ByteBuffer.wrap(challenge.toArray());
    byte[] marked = new byte[MARKED];
    byte[] mark = new byte[LENGTH - MARKED];
    all.get(marked).get(mark);
    Instant end = Instant.ofEpochSecond(ByteBuffer.wrap(marked).getInt(RANDOM));
    return mark(marked, purpose, whom).equals(Bytes.of(mark)) && clock.instant().isBefore(end)
        ? Optional.of(end)
        : Optional.empty();
  }

  private Bytes mark(byte[] marked, Purpose purpose, String whom) {
    String text = purpose.name() + " " + whom + " " + HexFormat.of().formatHex(marked);
    return Hash.hmac(secret, "passkey-challenge", text).first(LENGTH - MARKED);
  }
}
