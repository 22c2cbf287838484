package morrow.calendars;

import java.math.BigInteger;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.util.List;

/// Which network addresses are on the public internet. The server fetches what specialists name, and must not be led to machines that only
/// the server can reach: itself, its neighbours, or the place where a cloud keeps its secrets.
final class PublicAddresses {
  /// Blocks of version 4 that are not for everybody (IANA's special-purpose registry), with multicast and what is reserved.
  private static final List<Block> CLOSED_4 =
      blocks(
          "0.0.0.0/8",
          "10.0.0.0/8",
          "100.64.0.0/10",
          "127.0.0.0/8",
          "169.254.0.0/16",
          "172.16.0.0/12",
          "192.0.0.0/24",
          "192.0.2.0/24",
          "192.31.196.0/24",
          "192.52.193.0/24",
          "192.88.99.0/24",
          "192.168.0.0/16",
          "192.175.48.0/24",
          "198.18.0.0/15",
          "198.51.100.0/24",
          "203.0.113.0/24",
          "224.0.0.0/3");

  /// Of version 6 only this is given out; loopback, link-local, unique-local, multicast, mapped and NAT64 addresses are outside.
  private static final List<Block> OPEN_6 = blocks("2000::/3");

  /// Inside of it: protocols and tunnels that end elsewhere (Teredo, 6to4), examples, and machines that are closed.
  private static final List<Block> CLOSED_6 =
      blocks(
          "2001::/23", "2001:db8::/32", "2002::/16", "2620:4f:8000::/48", "3fff::/20", "3ffe::/16");

  private record Block(BigInteger prefix, int shift) {
    boolean holds(BigInteger address) {
      return address.shiftRight(shift).equals(prefix);
    }
  }

  private PublicAddresses() {}

  /// Whether the address is on the public internet, and is not one of this machine.
  static boolean holds(InetAddress address) {
    BigInteger number = new BigInteger(1, address.getAddress());
    boolean open =
        address instanceof Inet4Address
            ? in(CLOSED_4, number).isEmpty()
            : !in(OPEN_6, number).isEmpty() && in(CLOSED_6, number).isEmpty();
    return open && !isOfThisMachine(address);
  }

  private static boolean isOfThisMachine(InetAddress address) {
    try {
      return NetworkInterface.getByInetAddress(address) != null;
    } catch (SocketException e) {
      return true;
    }
  }

  private static List<Block> in(List<Block> blocks, BigInteger address) {
    return blocks.stream().filter(block -> block.holds(address)).toList();
  }

  private static List<Block> blocks(String... texts) {
    return List.of(texts).stream().map(PublicAddresses::block).toList();
  }

  private static Block block(String text) {
    String[] parts = text.split("/", 2);
    try {
      byte[] address = InetAddress.getByName(parts[0]).getAddress();
      int shift = address.length * 8 - Integer.parseInt(parts[1]);
      return new Block(new BigInteger(1, address).shiftRight(shift), shift);
    } catch (UnknownHostException e) {
      throw new IllegalStateException(e);
    }
  }
}
