package morrow.records;

/// How much one account may keep.
///
/// @param bytes of ciphertext
/// @param records tombstones of deleted ones included
public record RecordsSettings(long bytes, long records) {
  public static final RecordsSettings DEFAULTS = new RecordsSettings(256L << 20, 100_000);

  public RecordsSettings {
    if (bytes < 1 << 20) {
      throw new IllegalArgumentException(
          "records.quota-bytes: write 1048576 or more, for example 268435456.");
    }
    if (records < 100 || records > 10_000_000) {
      throw new IllegalArgumentException(
          "records.quota-records: write a number from 100 to 10000000, for example 100000.");
    }
  }
}
