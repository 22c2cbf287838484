package morrow.accounts;

import java.io.ByteArrayOutputStream;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Locale;

/// The app on somebody's phone that makes codes. It gives each code out once, the oldest that still counts first, so that a pinned
/// clock has three.
public final class PhoneApp {
  private final Totp totp;
  private final InstantSource clock;
  private long last = Long.MIN_VALUE;

  /// @param secret as it was typed in
  public PhoneApp(String secret, InstantSource clock) {
    this.totp = new Totp(Bytes.of(fromBase32(secret)));
    this.clock = clock;
  }

  /// A code that was not given out before.
  public String next() {
    long now = Totp.stepAt(clock.instant());
    last = Math.max(last + 1, now - 1);
    if (last > now + 1) {
      throw new IllegalStateException("no code is left: let half a minute pass");
    }
    return at(last);
  }

  String at(long step) {
    return String.format(Locale.ROOT, "%06d", totp.codeAt(step).digits());
  }

  String hex() {
    return HexFormat.of().formatHex(totp.secret().toArray());
  }

  private static byte[] fromBase32(String text) {
    var bytes = new ByteArrayOutputStream();
    int bits = 0;
    int held = 0;
    for (int i = 0; i < text.length(); i++) {
      int value = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(text.charAt(i));
      if (value < 0) {
        throw new IllegalArgumentException("not base32: " + text);
      }
      bits = ((bits << 5) | value) & 0xfff;
      held += 5;
      if (held >= 8) {
        held -= 8;
        bytes.write(bits >> held);
      }
    }
    return bytes.toByteArray();
  }
}
