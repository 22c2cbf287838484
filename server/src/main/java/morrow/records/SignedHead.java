package morrow.records;

/// A head as it is stored and given out.
record SignedHead(long seq, byte[] body, byte[] signature) {}
