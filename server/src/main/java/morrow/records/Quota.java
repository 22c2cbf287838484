package morrow.records;

/// How much an account may keep and how much it keeps.
record Quota(long bytes, long usedBytes, long records, long usedRecords) {
  /// Whether this much more is refused. What does not grow always fits, also above the quota.
  boolean isExceededBy(long moreBytes, long moreRecords) {
    return (moreBytes > 0 && usedBytes + moreBytes > bytes)
        || (moreRecords > 0 && usedRecords + moreRecords > records);
  }
}
