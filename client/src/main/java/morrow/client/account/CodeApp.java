package morrow.client.account;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// An app that makes the codes of the second step: RFC 6238 with HMAC-SHA-1, six digits and 30 seconds, as all such apps do.
public final class CodeApp {
  private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  private static final int SECONDS = 30;

  private final String text;
  private final byte[] secret;

  private CodeApp(String text, byte[] secret) {
    this.text = text;
    this.secret = secret;
  }

  /// Reads a secret as a server shows it; case, spaces and padding do not matter.
  ///
  /// @throws IllegalArgumentException when it is none
  public static CodeApp of(String typed) {
    String text = typed.replaceAll("[\\s=-]", "").toUpperCase(Locale.ROOT);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    int bits = 0;
    int held = 0;
    for (int i = 0; i < text.length(); i++) {
      int value = BASE32.indexOf(text.charAt(i));
      if (value < 0) {
        throw new IllegalArgumentException("This is not the secret of an app for codes.");
      }
      bits = ((bits << 5) | value) & 0xfff;
      held += 5;
      if (held >= 8) {
        held -= 8;
        bytes.write(bits >> held);
      }
    }
    if (bytes.size() < 10) {
      throw new IllegalArgumentException("This is not the secret of an app for codes.");
    }
    return new CodeApp(text, bytes.toByteArray());
  }

  /// The code of a moment.
  public String code(Instant time) {
    return code(Math.floorDiv(time.getEpochSecond(), SECONDS));
  }

  /// The code of the half minute before or after.
  String beside(Instant time, int steps) {
    return code(Math.floorDiv(time.getEpochSecond(), SECONDS) + steps);
  }

  private String code(long step) {
    byte[] hash;
    try {
      Mac mac = Mac.getInstance("HmacSHA1");
      mac.init(new SecretKeySpec(secret, "HmacSHA1"));
      hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
    int digits =
        ByteBuffer.wrap(hash, hash[hash.length - 1] & 0xf, Integer.BYTES).getInt() & 0x7fff_ffff;
    return String.format(Locale.ROOT, "%06d", digits % 1_000_000);
  }

  /// The secret as it is typed into an app.
  public String secret() {
    return text;
  }

  @Override
  public String toString() {
    return "[redacted]";
  }
}
