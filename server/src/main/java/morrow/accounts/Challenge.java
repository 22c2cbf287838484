package morrow.accounts;

/// How to derive the keys for a handle, told to anyone who asks. Handles without an account get one too.
public record Challenge(Kdf kdf, Bytes salt) {}
