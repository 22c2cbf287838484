package morrow.client.protocol;

/// A head as it travels: 142 bytes and a signature.
public record SignedHead(byte[] body, byte[] signature) {}
