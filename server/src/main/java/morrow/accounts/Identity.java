package morrow.accounts;

/// An account's identity: two public keys, the signature that ties them, and both private keys sealed under the account
/// key (protocol/README.md, section 5).
public record Identity(Bytes signing, Bytes agreement, Bytes agreementSignature, Bytes sealed) {
  public Identity {
    signing.ofLength(32, 32, "identity.signing");
    agreement.ofLength(32, 32, "identity.agreement");
    agreementSignature.ofLength(64, 64, "identity.agreementSignature");
    sealed.ofLength(32, 4096, "identity.sealed");
  }
}
