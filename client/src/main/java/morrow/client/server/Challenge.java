package morrow.client.server;

import morrow.client.protocol.Kdf;

/// How the server says that a passphrase is to be hashed. Whether it is strong enough was decided by [Kdf].
public record Challenge(Kdf kdf, byte[] salt) {
  static Kdf kdf(Fields fields) {
    Fields kdf = fields.object("kdf");
    return new Kdf(
        kdf.text("algorithm"), kdf.small("memoryKiB"), kdf.small("passes"), kdf.small("lanes"));
  }
}
