-- When a specialist has time. `free_time` is what follows from the rest: the times that can be booked, and nothing else can.

create table availability (
  specialist uuid primary key references specialist on delete cascade,
  -- Counts the changes; the rules that hold for everyone at first are version 0.
  version bigint not null default 0,
  buffer_minutes integer not null default 10 check (buffer_minutes between 0 and 240),
  step_minutes integer not null default 30 check (step_minutes between 10 and 240),
  lead_minutes integer not null default 720 check (lead_minutes between 0 and 40320),
  horizon_days integer not null default 28 check (horizon_days between 1 and 84),
  per_day integer check (per_day between 1 and 48),
  per_week integer check (per_week between 1 and 200),
  paused_from date,
  paused_until date check (paused_until >= paused_from),
  holiday_country text check (holiday_country ~ '^[A-Z]{2}$'),
  holiday_region text not null default '' check (length(holiday_region) <= 12),
  -- Until when free_time is filled.
  filled_until timestamptz,
  -- From when on free_time lacks a day, because the specialist's next day has begun; null while nobody sees it.
  refill_at timestamptz,
  changed_in xid8 not null default pg_current_xact_id()
);
create index availability_changed on availability (changed_in);
create index availability_refill on availability (refill_at);

-- In the specialist's own zone, in minutes from midnight. 1440 is the midnight at the end of the day.
create table weekly_hours (
  specialist uuid not null references availability on delete cascade,
  day smallint not null check (day between 1 and 7),
  from_minute smallint not null check (from_minute >= 0),
  until_minute smallint not null check (until_minute > from_minute and until_minute <= 1440),
  ways text[] not null,
  primary key (specialist, day, from_minute)
);

-- Days on which other hours hold than in the week: those in exception_hours, or none. No two share a day.
create table exception_days (
  specialist uuid not null references availability on delete cascade,
  from_day date not null,
  until_day date not null check (until_day >= from_day),
  note text not null default '' check (length(note) <= 200),
  primary key (specialist, from_day)
);

create table exception_hours (
  specialist uuid not null,
  from_day date not null,
  from_minute smallint not null check (from_minute >= 0),
  until_minute smallint not null check (until_minute > from_minute and until_minute <= 1440),
  ways text[] not null,
  primary key (specialist, from_day, from_minute),
  foreign key (specialist, from_day) references exception_days on delete cascade
);

-- A free time that can be booked now: 30 minutes from its start.
create table free_time (
  specialist uuid not null references availability on delete cascade,
  starts_at timestamptz not null,
  ways text[] not null,
  primary key (specialist, starts_at)
);
