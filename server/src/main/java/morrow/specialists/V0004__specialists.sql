-- Specialists: what they show in public, how they were verified, and how one meets them.

create table specialist (
  account uuid primary key references account on delete cascade,
  -- The last part of the profile's public address.
  slug text not null constraint specialist_slug_free unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) between 3 and 60),
  name text not null check (length(name) between 2 and 80),
  standing text not null check (standing in ('draft', 'applied', 'verified', 'suspended')),
  -- The last day on which a verification holds.
  verified_until date,
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
  created_at timestamptz not null,
  -- Which transaction changed what the directory shows, so that every node finds what is new to it.
  changed_in xid8 not null default pg_current_xact_id(),
  check (standing <> 'verified' or verified_until is not null)
);
create index specialist_changed on specialist (changed_in);

-- How to reach a specialist, shown only to who booked. At most one for each way.
create table specialist_way (
  specialist uuid not null references specialist on delete cascade,
  way text not null check (way in ('phone', 'video', 'in-person')),
  detail text not null check (length(detail) between 3 and 400),
  primary key (specialist, way)
);
