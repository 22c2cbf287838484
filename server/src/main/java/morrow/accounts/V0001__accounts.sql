-- What the server knows of an account: a made-up handle, how the browser turns the passphrase into keys, and keys that
-- it cannot open. No name, no address, nothing from which a passphrase or a recovery code could be read.

create table account (
  id uuid primary key,
  handle text not null constraint account_handle_free unique
    check (handle ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(handle) between 3 and 30),
  role text not null check (role in ('person', 'specialist', 'operator')),
  created_at timestamptz not null,
  kdf_memory_kib integer not null check (kdf_memory_kib >= 65536),
  kdf_passes integer not null check (kdf_passes >= 3),
  kdf_lanes integer not null check (kdf_lanes = 1),
  salt bytea not null check (octet_length(salt) = 16),
  auth_salt bytea not null check (octet_length(auth_salt) = 16),
  auth_hash bytea not null check (octet_length(auth_hash) = 32),
  wrapped_account_key bytea not null check (octet_length(wrapped_account_key) between 32 and 1024),
  recovery_hash bytea not null constraint account_recovery_free unique check (octet_length(recovery_hash) = 32),
  recovery_wrapped_account_key bytea not null check (octet_length(recovery_wrapped_account_key) between 32 and 1024),
  identity_signing bytea not null check (octet_length(identity_signing) = 32),
  identity_agreement bytea not null check (octet_length(identity_agreement) = 32),
  identity_agreement_signature bytea not null check (octet_length(identity_agreement_signature) = 64),
  identity_sealed bytea not null check (octet_length(identity_sealed) between 32 and 4096)
);

-- Whether there is an operator is asked at every start.
create index account_operator on account (created_at) where role = 'operator';

-- Random values that belong to this installation. `unknown-handles` makes the salts that handles without an account get.
create table installation_secret (
  name text primary key,
  secret bytea not null check (octet_length(secret) = 32)
);
