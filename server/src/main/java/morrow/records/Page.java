package morrow.records;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.function.LongConsumer;

/// Records that fit into one answer: a number of them, and not much more than 8 MiB of JSON.
final class Page {
  /// How many rows are fetched at once, so that large records do not fill the memory before they are counted.
  static final int AT_ONCE = 128;

  private static final int MOST_BYTES = 8 << 20;

  /// Of a record without its ciphertext, as JSON.
  private static final int FRAME_BYTES = 230;

  private static final int GATHERED_AT_ONCE = 64 << 10;

  private final int most;
  private final LongConsumer gather;
  private long ungathered;
  private final List<StoredRecord> records = new ArrayList<>();
  private long bytes;
  private boolean more;

  /// @param gather is told, now and then, how many bytes more were taken; may refuse
  Page(int most, LongConsumer gather) {
    this.most = most;
    this.gather = gather;
  }

  /// As many of `rows` as fit.
  static List<StoredRecord> of(Iterator<StoredRecord> rows, LongConsumer gather) {
    Page page = new Page(Integer.MAX_VALUE, gather);
    while (rows.hasNext() && page.takes(rows.next())) {}
    return page.records();
  }

  /// Takes the record unless the page is full. The first always fits.
  boolean takes(StoredRecord record) {
    byte[] ciphertext = record.ciphertext();
    bytes += FRAME_BYTES + (ciphertext == null ? 0 : (ciphertext.length + 2L) / 3 * 4);
    more = records.size() == most || (bytes > MOST_BYTES && !records.isEmpty());
    if (more) {
      return false;
    }
    ungathered += FRAME_BYTES + (ciphertext == null ? 0 : ciphertext.length);
    if (ungathered >= GATHERED_AT_ONCE) {
      gather.accept(ungathered);
      ungathered = 0;
    }
    return records.add(record);
  }

  List<StoredRecord> records() {
    return Collections.unmodifiableList(records);
  }

  /// Whether a record did not fit.
  boolean more() {
    return more;
  }
}
