-- When a specialist has time. `free_time` is what follows from the rest: the times that can be booked, and nothing else can.

create table availability (
  specialist uuid primary key references specialist on delete cascade,
  version bigint not null default 1,
  buffer_minutes integer not null default 10 check (buffer_minutes between 0 and 240),
  step_minutes integer not null default 30 check (step_minutes between 5 and 240),
  lead_minutes integer not null default 720 check (lead_minutes between 0 and 40320),
  horizon_days integer not null default 28 check (horizon_days between 1 and 84),
  per_day integer check (per_day between 1 and 48),
  per_week integer check (per_week between 1 and 200),
  paused_from date,
  paused_until date,
  -- Until when free_time is filled.
  filled_until timestamptz,
  changed_in xid8 not null default pg_current_xact_id()
);
create index availability_changed on availability (changed_in);

-- In the specialist's own zone.
create table weekly_hours (
  specialist uuid not null references availability on delete cascade,
  day smallint not null check (day between 1 and 7),
  from_time time not null,
  until_time time not null check (until_time > from_time),
  ways text[] not null,
  primary key (specialist, day, from_time)
);

-- A free time that can be booked now: 30 minutes from its start.
create table free_time (
  specialist uuid not null references availability on delete cascade,
  starts_at timestamptz not null,
  ways text[] not null,
  primary key (specialist, starts_at)
);
