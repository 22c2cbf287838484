package morrow.accounts;

/// What a browser needs, besides the passphrase, to open an account's keys. The server cannot open any of it.
public record Keys(Kdf kdf, Bytes salt, Bytes wrappedAccountKey, Identity identity) {}
