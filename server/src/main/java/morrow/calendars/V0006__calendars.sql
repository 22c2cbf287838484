-- Busy times out of the specialist's other calendars, without titles, and the specialist's own feed.

create table calendar_source (
  specialist uuid not null references specialist on delete cascade,
  id uuid not null,
  kind text not null check (kind in ('address', 'file')),
  -- The server's name, or the file's: by this the specialist knows it again.
  name text not null check (length(name) between 1 and 120),
  -- Who has it can read the calendar. Never shown again.
  address text check (length(address) <= 2000),
  state text not null check (state in ('waiting', 'read', 'failed')),
  -- What was not understood, or why nothing was read.
  problem text,
  -- For which zone whole days were read.
  zone text not null,
  etag text,
  last_modified text,
  added_at timestamptz not null,
  -- When it was last read wholly, and when somebody last heard that it is as it was.
  counted_at timestamptz,
  fetched_at timestamptz,
  tried_at timestamptz,
  next_at timestamptz,
  failures integer not null default 0,
  -- Not read for too long: all time is taken as busy.
  closed boolean not null default false,
  primary key (specialist, id),
  check ((kind = 'address') = (address is not null)),
  check ((kind = 'address') = (next_at is not null))
);
create index calendar_source_next on calendar_source (next_at) where kind = 'address';

-- Of the same source they do not touch each other.
create table busy_time (
  specialist uuid not null references specialist on delete cascade,
  source uuid not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null check (ends_at > starts_at),
  primary key (specialist, source, starts_at, ends_at)
);

create table calendar_feed (
  specialist uuid primary key references specialist on delete cascade,
  -- SHA-256 of the 32 random bytes in the address.
  token_hash bytea not null constraint calendar_feed_token unique check (octet_length(token_hash) = 32),
  language text not null check (language ~ '^[a-z]{2}$'),
  since timestamptz not null
);
