package morrow.client.protocol;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/// XAES-256-GCM as C2SP specifies it: a key for each message is derived from the first half of a 24-byte nonce, so that
/// random nonces never run out. Safe to share between threads.
final class Xaes implements AutoCloseable {

  static final int NONCE = 24;
  static final int TAG = 16;
  private static final int BLOCK = 16;

  private final Secret key;
  private final byte[] k1;

  /// Keeps the key without copying it: closing either ends both.
  Xaes(Secret key) {
    this.key = key;
    this.k1 = doubled(encryptBlock(key.bytes(), new byte[BLOCK]));
  }

  byte[] seal(byte[] nonce, byte[] associatedData, byte[] text) {
    try {
      return gcm(Cipher.ENCRYPT_MODE, nonce, associatedData, text);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /// Null when the tag is wrong.
  byte @Nullable [] open(byte[] nonce, byte[] associatedData, byte[] ciphertext) {
    if (ciphertext.length < TAG) {
      return null;
    }
    try {
      return gcm(Cipher.DECRYPT_MODE, nonce, associatedData, ciphertext);
    } catch (AEADBadTagException e) {
      return null;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private byte[] gcm(int mode, byte[] nonce, byte[] associatedData, byte[] in)
      throws GeneralSecurityException {
    if (nonce.length != NONCE) {
      throw new IllegalArgumentException("a nonce has 24 bytes");
    }
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(
        mode,
        new SecretKeySpec(derivedKey(nonce), "AES"),
        new GCMParameterSpec(8 * TAG, nonce, 12, 12));
    cipher.updateAAD(associatedData);
    return cipher.doFinal(in);
  }

  private byte[] derivedKey(byte[] nonce) {
    var out = new byte[2 * BLOCK];
    for (int counter = 1; counter <= 2; counter++) {
      var block = new byte[BLOCK];
      block[1] = (byte) counter;
      block[2] = 'X';
      System.arraycopy(nonce, 0, block, 4, 12);
      for (int i = 0; i < BLOCK; i++) {
        block[i] ^= k1[i];
      }
      System.arraycopy(encryptBlock(key.bytes(), block), 0, out, (counter - 1) * BLOCK, BLOCK);
    }
    return out;
  }

  /// One block of AES: CBC with a zero IV is the bare block cipher for a single block.
  private static byte[] encryptBlock(byte[] key, byte[] block) {
    try {
      Cipher cipher = Cipher.getInstance("AES/CBC/NoPadding");
      cipher.init(
          Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "AES"), new IvParameterSpec(new byte[BLOCK]));
      return cipher.doFinal(block);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /// Times x in GF(2^128), as CMAC derives its first subkey.
  private static byte[] doubled(byte[] block) {
    var out = new byte[BLOCK];
    int carry = 0;
    for (int i = BLOCK - 1; i >= 0; i--) {
      int shifted = ((block[i] & 0xff) << 1) | carry;
      out[i] = (byte) shifted;
      carry = shifted >>> 8;
    }
    out[BLOCK - 1] ^= (byte) (carry * 0x87);
    return out;
  }

  @Override
  public void close() {
    key.close();
    Arrays.fill(k1, (byte) 0);
  }
}
