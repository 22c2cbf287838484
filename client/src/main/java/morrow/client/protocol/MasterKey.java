package morrow.client.protocol;

import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/// What Argon2id makes of a passphrase, split in two: one half proves the person to the server, the other opens the
/// account key and never leaves this machine.
public final class MasterKey implements AutoCloseable {

  private final Secret authKey;
  private final Secret wrapKey;

  private MasterKey(Secret authKey, Secret wrapKey) {
    this.authKey = authKey;
    this.wrapKey = wrapKey;
  }

  /// Takes about a third of a second and 64 MiB, on purpose.
  public static MasterKey of(Passphrase passphrase, byte[] salt, Kdf kdf) {
    Kdf.requireSalt(salt);
    try (Secret hashed =
        Secret.taking(
            argon2id(passphrase.utf8(), salt, kdf.memoryKiB(), kdf.passes(), kdf.lanes()))) {
      return split(hashed);
    }
  }

  static MasterKey split(Secret hashed) {
    return new MasterKey(
        Hkdf.derive(hashed.bytes(), "morrow/v1/auth"),
        Hkdf.derive(hashed.bytes(), "morrow/v1/wrap"));
  }

  static byte[] argon2id(byte[] password, byte[] salt, int memoryKiB, int passes, int lanes) {
    var generator = new Argon2BytesGenerator();
    generator.init(
        new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
            .withVersion(Argon2Parameters.ARGON2_VERSION_13)
            .withMemoryAsKB(memoryKiB)
            .withIterations(passes)
            .withParallelism(lanes)
            .withSalt(salt)
            .build());
    var out = new byte[Secret.LENGTH];
    generator.generateBytes(password, out);
    return out;
  }

  /// Goes to the server.
  public Secret authKey() {
    return authKey;
  }

  Secret wrapKey() {
    return wrapKey;
  }

  @Override
  public void close() {
    authKey.close();
    wrapKey.close();
  }

  @Override
  public String toString() {
    return "[redacted]";
  }
}
