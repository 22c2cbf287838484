package morrow.client.protocol;

/// An identity as the server keeps it: public keys, the signature that ties them, and the private parts sealed. The same
/// shape as `identity` in protocol/HTTP.md.
public record PublicIdentity(
    byte[] signing, byte[] agreement, byte[] agreementSignature, byte[] sealed) {

  /// Whether the signing key vouches for the agreement key: what somebody else's identity is checked by.
  public boolean vouched() {
    return signing.length == 32
        && agreement.length == 32
        && Ed25519.verifies(signing, agreementMessage(signing, agreement), agreementSignature);
  }

  static byte[] agreementMessage(byte[] signing, byte[] agreement) {
    return Bytes.lengthPrefixed(Bytes.ascii("morrow/v1/agreement-key"), signing, agreement);
  }
}
