package morrow.search;

/// How far two spellings are from each other.
final class Spelling {
  private Spelling() {}

  /// How many letters have to be put in, left out, replaced or swapped with their neighbour to make one word of the other; `most + 1` when
  /// it is more than `most`.
  static int distance(String one, String other, int most) {
    if (Math.abs(one.length() - other.length()) > most) {
      return most + 1;
    }
    int[] before = new int[other.length() + 1];
    int[] last = new int[other.length() + 1];
    int[] now = new int[other.length() + 1];
    for (int j = 0; j <= other.length(); j++) {
      last[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      now[0] = i;
      int least = i;
      for (int j = 1; j <= other.length(); j++) {
        int cost = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
        now[j] = Math.min(Math.min(now[j - 1], last[j]) + 1, last[j - 1] + cost);
        if (i > 1
            && j > 1
            && one.charAt(i - 1) == other.charAt(j - 2)
            && one.charAt(i - 2) == other.charAt(j - 1)) {
          now[j] = Math.min(now[j], before[j - 2] + 1);
        }
        least = Math.min(least, now[j]);
      }
      if (least > most) {
        return most + 1;
      }
      int[] free = before;
      before = last;
      last = now;
      now = free;
    }
    return Math.min(last[other.length()], most + 1);
  }

  /// So many mistakes somebody makes in a word of this length and still means it.
  static int allowed(String word) {
    return word.length() < 4 ? 0 : word.length() < 6 ? 1 : word.length() < 10 ? 2 : 3;
  }
}
