package morrow.records;

/// How much one account may keep.
///
/// @param mebibytes of ciphertext
/// @param records tombstones of deleted ones included
public record RecordsSettings(int mebibytes, int records) {
  public static final RecordsSettings DEFAULTS = new RecordsSettings(256, 100_000);

  public RecordsSettings {
    if (mebibytes < 1) {
      throw new IllegalArgumentException(
          "records.quota-mebibytes: write 1 or more, for example 256.");
    }
    if (records < 100 || records > 10_000_000) {
      throw new IllegalArgumentException(
          "records.quota-records: write a number from 100 to 10000000, for example 100000.");
    }
  }

  long bytes() {
    return (long) mebibytes << 20;
  }
}
