-- Consultations. The two exclusion constraints are what forbids double booking; everything else only asks first.

-- Comes with PostgreSQL; the database's owner may create it. Lets one constraint compare ids and times.
create extension if not exists btree_gist;

create table consultation (
  specialist uuid not null references specialist on delete cascade,
  id uuid not null,
  person uuid not null references account on delete cascade,
  -- The caller's own name for the request, so that a repeated one is answered and not done again.
  request uuid not null,
  version bigint not null default 1,
  status text not null check (status in ('held', 'booked', 'called-off', 'missed')),
  starts_at timestamptz not null,
  ends_at timestamptz not null check (ends_at > starts_at),
  -- Until when a hold holds.
  held_until timestamptz check ((status = 'held') = (held_until is not null)),
  way text not null check (way in ('phone', 'video', 'in-person')),
  -- From the start until the end and the time that the specialist wants between two consultations.
  blocked tstzrange not null,
  during tstzrange generated always as (tstzrange(starts_at, ends_at)) stored,
  created_at timestamptz not null,
  primary key (specialist, id),
  unique (person, request),
  constraint consultation_specialist_free exclude using gist (specialist with =, blocked with &&)
    where (status in ('held', 'booked')),
  constraint consultation_person_free exclude using gist (person with =, during with &&)
    where (status in ('held', 'booked'))
);
