-- Encrypted records, their collections and heads. The server can open none of it.

-- How far an owner's changes are numbered and what they take up. A push locks this row first, and everything else here refers to
-- it and not to the account: so a push and the deletion of its account wait for each other here, and never in a circle.
create table record_counter (
  owner uuid primary key references account on delete cascade,
  last_change bigint not null check (last_change >= 0),
  used_bytes bigint not null check (used_bytes >= 0),
  used_records bigint not null check (used_records >= 0)
) with (fillfactor = 50);

create table collection (
  owner uuid not null references record_counter on delete cascade,
  id uuid not null,
  epoch integer not null check (epoch >= 1),
  wrapped_key bytea not null check (octet_length(wrapped_key) between 32 and 1024),
  head_seq bigint check (head_seq >= 1),
  head_body bytea check (octet_length(head_body) = 142),
  head_signature bytea check (octet_length(head_signature) = 64),
  primary key (owner, id),
  check (num_nulls(head_seq, head_body, head_signature) in (0, 3))
) with (fillfactor = 50);

-- A record, or with no ciphertext the tombstone of one. Ciphertext does not compress: up to a page it stays in its row, above that
-- it lies outside as it is.
create table record (
  owner uuid not null,
  id uuid not null,
  collection uuid not null,
  version bigint not null check (version >= 1),
  epoch integer not null check (epoch >= 1),
  change bigint not null check (change >= 1),
  arrived_at timestamptz not null,
  ciphertext bytea check (octet_length(ciphertext) between 306 and 262144),
  primary key (owner, id),
  constraint record_change unique (owner, change),
  foreign key (owner, collection) references collection on delete cascade
) with (toast_tuple_target = 8160);
alter table record alter column ciphertext set storage external;

-- What was answered to a push, so that the same push sent again is answered alike. `cursor` and the push itself make up the answer.
create table push (
  owner uuid not null references record_counter on delete cascade,
  id uuid not null,
  request_hash bytea not null check (octet_length(request_hash) = 32),
  cursor bigint not null check (cursor >= 0),
  stored_at timestamptz not null,
  primary key (owner, id)
);
create index push_stored_at on push (stored_at);
