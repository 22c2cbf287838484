package morrow.directory;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.function.IntPredicate;

/// A set of places, one bit each. [java.util.BitSet] would do but for counting and skipping a word at a time.
final class Bits {
  private final long[] words;

  Bits(int places) {
    this(new long[(places + 63) >>> 6]);
  }

  private Bits(long[] words) {
    this.words = words;
  }

  static Bits all(int places) {
    Bits bits = new Bits(places);
    for (int i = 0; i < bits.words.length; i++) {
      bits.words[i] = -1L;
    }
    if ((places & 63) != 0) {
      bits.words[bits.words.length - 1] = (1L << (places & 63)) - 1;
    }
    return bits;
  }

  Bits copy() {
    return new Bits(words.clone());
  }

  void set(int place) {
    words[place >>> 6] |= 1L << (place & 63);
  }

  void add(Bits others) {
    for (int i = 0; i < words.length; i++) {
      words[i] |= others.words[i];
    }
  }

  void retain(Bits others) {
    for (int i = 0; i < words.length; i++) {
      words[i] &= others.words[i];
    }
  }

  void remove(Bits others) {
    for (int i = 0; i < words.length; i++) {
      words[i] &= ~others.words[i];
    }
  }

  void retainIf(IntPredicate predicate) {
    for (int i = 0; i < words.length; i++) {
      for (long rest = words[i]; rest != 0; rest &= rest - 1) {
        int bit = Long.numberOfTrailingZeros(rest);
        if (!predicate.test((i << 6) + bit)) {
          words[i] &= ~(1L << bit);
        }
      }
    }
  }

  int count() {
    int count = 0;
    for (long word : words) {
      count += Long.bitCount(word);
    }
    return count;
  }

  /// Gives the places in rising order, without the first `skip`, at most `most`.
  void forEach(int skip, int most, IntConsumer each) {
    int toSkip = skip;
    int left = most;
    for (int i = 0; i < words.length && left > 0; i++) {
      long rest = words[i];
      int here = Long.bitCount(rest);
      if (toSkip >= here) {
        toSkip -= here;
        continue;
      }
      for (; rest != 0 && left > 0; rest &= rest - 1) {
        if (toSkip > 0) {
          toSkip--;
        } else {
          each.accept((i << 6) + Long.numberOfTrailingZeros(rest));
          left--;
        }
      }
    }
  }

  /// Parts `within` by how many of the sets hold a place: those that most hold first. Counts 64 places at a time: plane
  /// `p` has the bit `p` of every place's count.
  static List<Bits> byCount(Bits within, List<Bits> sets) {
    List<long[]> planes = new ArrayList<>();
    for (Bits set : sets) {
      long[] carry = set.words.clone();
      boolean left = true;
      for (int p = 0; left; p++) {
        if (p == planes.size()) {
          planes.add(new long[carry.length]);
        }
        left = carryInto(planes.get(p), carry);
      }
    }
    List<Bits> parts = new ArrayList<>();
    for (int count = sets.size(); count >= 0; count--) {
      if (count >>> planes.size() != 0) {
        continue; // More than any place has.
      }
      Bits part = within.copy();
      for (int p = 0; p < planes.size(); p++) {
        part.retainPlane(planes.get(p), (count >>> p & 1) == 1);
      }
      parts.add(part);
    }
    return parts;
  }

  /// Adds the carry to a plane and leaves in it what goes to the next.
  private static boolean carryInto(long[] plane, long[] carry) {
    long any = 0;
    for (int i = 0; i < plane.length; i++) {
      long next = plane[i] & carry[i];
      plane[i] ^= carry[i];
      carry[i] = next;
      any |= next;
    }
    return any != 0;
  }

  private void retainPlane(long[] plane, boolean set) {
    for (int i = 0; i < words.length; i++) {
      words[i] &= set ? plane[i] : ~plane[i];
    }
  }
}
