package morrow.accounts;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.regex.Pattern;

/// Where a caller's guesses come from: an IPv4 address, or the /64 that one IPv6 customer has for all own devices. It is used in
/// memory to slow down guesses and goes into no log and no database.
public record NetworkAddress(String block) {
  private static final Pattern BRACKETS = Pattern.compile("^\\[(.*)](:\\d+)?$");
  private static final Pattern PORT_BEHIND_IPV4 = Pattern.compile("^([0-9.]+):\\d+$");

  /// Reads an address as a connection or a proxy gives it. Callers whose address cannot be read share one block.
  public static NetworkAddress of(String text) {
    String bare = BRACKETS.matcher(text.strip()).replaceFirst("$1");
    bare = PORT_BEHIND_IPV4.matcher(bare).replaceFirst("$1");
    int scope = bare.indexOf('%');
    try {
      byte[] bytes =
          InetAddress.ofLiteral(scope < 0 ? bare : bare.substring(0, scope)).getAddress();
      return new NetworkAddress(
          HexFormat.of().formatHex(bytes.length == 4 ? bytes : Arrays.copyOf(bytes, 8)));
    } catch (IllegalArgumentException _) {
      return new NetworkAddress("unreadable");
    }
  }

  /// What one customer of a provider, or one small network, may have at most: the /24 around an IPv4 address, the /48 around a block of IPv6.
  public String neighbours() {
    return switch (block.length()) {
      case 8 -> block.substring(0, 6);
      case 16 -> block.substring(0, 12);
      default -> block;
    };
  }

  @Override
  public String toString() {
    return "[address]";
  }
}
