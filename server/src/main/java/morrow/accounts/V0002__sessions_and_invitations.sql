-- Who is signed in, which unlocks an account had lately, and who may become specialist or operator.

-- A session is known by the hash of its token: whoever reads this table cannot use it. The id names it within the account.
create table session (
  token_hash bytea primary key check (octet_length(token_hash) = 32),
  account uuid not null references account on delete cascade,
  id uuid not null,
  started_at timestamptz not null,
  last_seen_at timestamptz not null,
  browser text not null check (length(browser) <= 40),
  unique (account, id)
);
create index session_started on session (started_at);
create index session_seen on session (last_seen_at);

create table unlock (
  account uuid not null references account on delete cascade,
  id uuid not null,
  at timestamptz not null,
  how text not null check (how in ('sign-up', 'passphrase', 'recovery')),
  browser text not null check (length(browser) <= 40),
  primary key (account, id)
);
create index unlock_at on unlock (at);

-- An open invitation. Using or withdrawing it deletes the row. No inviter: the code of the first operator.
create table invitation (
  id uuid primary key,
  code_hash bytea not null unique check (octet_length(code_hash) = 32),
  role text not null check (role in ('specialist', 'operator')),
  invited_by uuid references account on delete cascade,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  check (invited_by is not null or role = 'operator')
);
create unique index invitation_first_operator on invitation ((true)) where invited_by is null;
create index invitation_by on invitation (invited_by);
