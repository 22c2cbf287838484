-- What a specialist or an operator has beside the passphrase, and passkeys.

-- When this session passed the second factor. Persons need none.
alter table session add column passed_at timestamptz;

alter table unlock drop constraint unlock_how_check;
alter table unlock add constraint unlock_how_check check (how in ('sign-up', 'passphrase', 'recovery', 'passkey'));

-- An app that makes codes. The secret it shares stands in no table: it comes from the seed and a secret of the installation.
-- A seed that is offered takes the place of the other once a code from it was typed. A code of `last_step` or before is void.
create table code_app (
  account uuid primary key references account on delete cascade,
  seed bytea check (octet_length(seed) = 32),
  offered_seed bytea check (octet_length(offered_seed) = 32),
  last_step bigint not null default 0,
  check (seed is not null or offered_seed is not null)
);

-- A passkey: what checks its signatures, and for who wants to open the space with it the account key as only this passkey opens it.
create table passkey (
  account uuid not null references account on delete cascade,
  id uuid not null,
  credential bytea not null check (octet_length(credential) between 16 and 1023),
  site text not null check (length(site) between 1 and 253),
  public_key bytea not null check (octet_length(public_key) between 32 and 2048),
  sign_count bigint not null check (sign_count >= 0),
  wrapped_account_key bytea check (octet_length(wrapped_account_key) = 107),
  name text not null check (length(name) between 1 and 40),
  created_at timestamptz not null,
  last_used_at timestamptz,
  primary key (account, id),
  constraint passkey_credential_free unique (credential)
);

-- Challenges that were answered, until they would have expired: none is answered twice.
create table answered_challenge (
  challenge bytea primary key check (octet_length(challenge) = 32),
  expires_at timestamptz not null
);
create index answered_challenge_expiry on answered_challenge (expires_at);
