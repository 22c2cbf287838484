package morrow.client.protocol;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/// The root over a whole collection (RFC 6962, section 2.1), leaves in ascending order of their id bytes.
final class MerkleRoot {

  private static final byte[] NODE = {1};

  private MerkleRoot() {}

  static byte[] of(Collection<Leaf> leaves) {
    List<Leaf> sorted =
        leaves.stream()
            .sorted(Comparator.comparing(leaf -> Bytes.of(leaf.id()), Arrays::compareUnsigned))
            .toList();
    for (int i = 1; i < sorted.size(); i++) {
      if (sorted.get(i).id().equals(sorted.get(i - 1).id())) {
        throw new IllegalArgumentException("two leaves with one id");
      }
    }
    if (sorted.isEmpty()) {
      return Bytes.sha256();
    }
    byte[][] level = sorted.stream().map(Leaf::hash).toArray(byte[][]::new);
    while (level.length > 1) {
      level = above(level);
    }
    return level[0];
  }

  /// Pairs from the left; one without a partner rises as it is, which is RFC 6962's tree built level by level.
  private static byte[][] above(byte[][] level) {
    var next = new byte[(level.length + 1) / 2][];
    for (int i = 0; i < next.length; i++) {
      next[i] =
          2 * i + 1 < level.length
              ? Bytes.sha256(NODE, level[2 * i], level[2 * i + 1])
              : level[2 * i];
    }
    return next;
  }
}
