-- Specialists: what they show in public, how they were verified, and how one meets them.

create table specialist (
  account uuid primary key references account on delete cascade,
  -- The last part of the profile's public address, made from the name.
  slug text not null constraint specialist_slug_free unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) between 3 and 60),
  name text not null check (length(name) between 2 and 80),
  standing text not null check (standing in ('draft', 'applied', 'verified', 'suspended')),
  -- The last day, in UTC, on which a verification holds. Sees people: standing = 'verified' and verified_until >= today.
  verified_until date,
  -- What the listeners were last told, so that an expiry that nobody caused is told too.
  told_sees_people boolean not null default false,
  suspended_at timestamptz check ((suspended_at is not null) = (standing = 'suspended')),
  suspended_reason text check ((suspended_reason is not null) = (standing = 'suspended')),
  -- A sample that a fresh installation shows; marked on every page.
  sample boolean not null default false,
  zone text not null,
  country text not null check (country ~ '^[A-Z]{2}$'),
  region text not null default '' check (length(region) <= 80),
  topics text[] not null default '{}',
  approaches text[] not null default '{}',
  languages text[] not null default '{}',
  ways text[] not null default '{}',
  -- Whether the free first consultation is offered.
  offers_first boolean not null default true,
  -- For one hour after the first consultation, in the smallest unit of the currency; null: by agreement.
  fee_from integer check (fee_from between 0 and 10000000),
  fee_to integer check (fee_to between fee_from and 10000000),
  currency text check (currency ~ '^[A-Z]{3}$'),
  about text not null default '' check (length(about) <= 2000),
  for_whom text not null default '' check (length(for_whom) <= 600),
  not_for text not null default '' check (length(not_for) <= 600),
  -- One credential at each place of the three.
  credential_kinds text[] not null default '{}',
  credential_registers text[] not null default '{}',
  credential_numbers text[] not null default '{}',
  has_portrait boolean not null default false,
  -- Counts what the specialist saved.
  version bigint not null default 1,
  created_at timestamptz not null,
  -- Which transaction changed what the directory shows, so that every node finds what is new to it.
  changed_in xid8 not null default pg_current_xact_id(),
  check (standing <> 'verified' or verified_until is not null),
  check ((currency is null) = (fee_from is null)),
  check (fee_to is null or fee_from is not null),
  check (cardinality(credential_registers) = cardinality(credential_kinds)
    and cardinality(credential_numbers) = cardinality(credential_kinds))
);
create index specialist_changed on specialist (changed_in);
create index specialist_expiring on specialist (verified_until) where told_sees_people;

-- How to reach a specialist, shown only to who booked. At most one for each way.
create table specialist_way (
  specialist uuid not null references specialist on delete cascade,
  way text not null check (way in ('phone', 'video', 'in-person')),
  detail text not null check (length(detail) between 3 and 400),
  primary key (specialist, way)
);

create table portrait (
  specialist uuid primary key references specialist on delete cascade,
  jpeg bytea not null check (octet_length(jpeg) <= 400000)
);
-- It is compressed already.
alter table portrait alter column jpeg set storage external;

-- What was changed after a verification and has to be verified again before it shows.
create table specialist_proposal (
  specialist uuid primary key references specialist on delete cascade,
  name text not null check (length(name) between 2 and 80),
  country text not null check (country ~ '^[A-Z]{2}$'),
  credential_kinds text[] not null,
  credential_registers text[] not null,
  credential_numbers text[] not null,
  check (cardinality(credential_registers) = cardinality(credential_kinds)
    and cardinality(credential_numbers) = cardinality(credential_kinds))
);

-- The last application to be verified, with what it asks to verify as it was when it was sent.
create table application (
  specialist uuid primary key references specialist on delete cascade,
  id uuid not null unique,
  kind text not null check (kind in ('first', 'renewal', 'change')),
  state text not null check (state in ('open', 'withdrawn', 'verified', 'returned', 'refused')),
  submitted_at timestamptz not null,
  decided_at timestamptz check ((decided_at is null) = (state = 'open')),
  -- What the specialist is told about the decision.
  reason text not null default '' check (length(reason) <= 600),
  name text not null,
  country text not null,
  credential_kinds text[] not null,
  credential_registers text[] not null,
  credential_numbers text[] not null
);
create index application_queue on application (submitted_at) where state = 'open';

-- Kept apart and deleted in the transaction that decides.
create table evidence (
  specialist uuid not null references specialist on delete cascade,
  id uuid not null,
  name text not null check (length(name) between 5 and 120),
  type text not null check (type in ('application/pdf', 'image/jpeg', 'image/png')),
  content bytea not null check (octet_length(content) between 16 and 4194304),
  added_at timestamptz not null,
  primary key (specialist, id)
);
alter table evidence alter column content set storage external;
create index evidence_added on evidence (added_at);

-- What was done about a specialist's verification, and why. Nothing is changed here.
create table verification_event (
  specialist uuid not null references specialist on delete cascade,
  number integer not null check (number > 0),
  at timestamptz not null,
  what text not null check (what in ('applied', 'withdrawn', 'verified', 'returned', 'refused', 'suspended', 'reinstated', 'expired')),
  reason text not null default '' check (length(reason) <= 600),
  checks text[] not null default '{}',
  verified_until date,
  primary key (specialist, number)
);

-- Which operator did it. A row of its own, because it goes with the operator's account and the event does not.
create table verification_event_by (
  specialist uuid not null,
  number integer not null,
  operator uuid not null references account on delete cascade,
  primary key (specialist, number),
  foreign key (specialist, number) references verification_event on delete cascade
);
create index verification_event_by_operator on verification_event_by (operator);
