package morrow.accounts;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.LongStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Codes that change with time (RFC 6238), as every app for them makes them: HMAC-SHA-1, six digits, 30 seconds.
record Totp(Bytes secret) {
  static final Duration STEP = Duration.ofSeconds(30);

  /// A clock may be this many steps off, either way.
  private static final int TOLERANCE = 1;

  private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

  /// Which step around now has this code and is later than the last one that was used.
  Optional<Long> stepOf(Code code, Instant now, long lastStep) {
    long current = stepAt(now);
    return LongStream.rangeClosed(current - TOLERANCE, current + TOLERANCE)
        .filter(step -> step > lastStep && code.equals(codeAt(step)))
        .boxed()
        .findFirst();
  }

  static long stepAt(Instant time) {
    return Math.floorDiv(time.getEpochSecond(), STEP.toSeconds());
  }

  Code codeAt(long step) {
    byte[] hash;
    try {
      Mac mac = Mac.getInstance("HmacSHA1");
      mac.init(new SecretKeySpec(secret.toArray(), "HmacSHA1"));
      hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
    int offset = hash[hash.length - 1] & 0xf;
    int digits = ByteBuffer.wrap(hash, offset, Integer.BYTES).getInt() & 0x7fff_ffff;
    return new Code(digits % 1_000_000);
  }

  /// The secret as people type it into an app: base32 (RFC 4648) without padding.
  String text() {
    StringBuilder text = new StringBuilder();
    int bits = 0;
    int held = 0;
    for (byte each : secret.toArray()) {
      bits = (bits << 8) | (each & 0xff);
      held += 8;
      while (held >= 5) {
        held -= 5;
        text.append(BASE32.charAt((bits >> held) & 31));
      }
    }
    if (held > 0) {
      text.append(BASE32.charAt((bits << (5 - held)) & 31));
    }
    return text.toString();
  }

  /// The link that an app on the same device opens.
  String uri(Handle handle) {
    return "otpauth://totp/Morrow:" + handle.word() + "?secret=" + text() + "&issuer=Morrow";
  }

  /// Six digits as they are typed; spaces between them do not matter.
  record Code(int digits) {
    static Optional<Code> parse(String typed) {
      String digits = typed.replaceAll("[\\s\\p{Z}]", "");
      return digits.matches("[0-9]{6}")
          ? Optional.of(new Code(Integer.parseInt(digits)))
          : Optional.empty();
    }

    @Override
    public String toString() {
      return "[redacted]";
    }
  }
}
