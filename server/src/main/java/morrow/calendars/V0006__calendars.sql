-- Busy times out of the specialist's other calendars, without titles, and the specialist's own feed.

create table busy_time (
  specialist uuid not null references specialist on delete cascade,
  source uuid not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null check (ends_at > starts_at),
  primary key (specialist, source, starts_at, ends_at)
);
