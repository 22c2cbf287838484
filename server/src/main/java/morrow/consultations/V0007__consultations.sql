-- Consultations. Two exclusion constraints and two unique indexes are what forbids double booking, a second hold and a second
-- consultation of a pair; everything else only asks first.

-- Comes with PostgreSQL; the database's owner may create it. Lets one constraint compare ids and times.
create extension if not exists btree_gist;

create table consultation (
  specialist uuid not null references specialist on delete cascade,
  id uuid not null,
  person uuid not null references account on delete cascade,
  version bigint not null default 1,
  status text not null check (status in ('held', 'booked', 'called-off', 'missed')),
  starts_at timestamptz not null,
  ends_at timestamptz not null check (ends_at > starts_at),
  -- Until when a hold holds.
  held_until timestamptz check ((status = 'held') = (held_until is not null)),
  -- An earlier time that is kept for who waits for one: the consultation that it would come instead of. Always held.
  instead_of uuid check (instead_of is null or status = 'held'),
  way text not null check (way in ('phone', 'video', 'in-person')),
  -- From the start until the end and the time that the specialist wants between two consultations.
  blocked tstzrange not null,
  during tstzrange generated always as (tstzrange(starts_at, ends_at)) stored,
  created_at timestamptz not null,
  booked_at timestamptz check (status = 'held' or booked_at is not null),
  -- Two made-up words by which the specialist tells this person from others.
  call_name text not null check (length(call_name) between 3 and 40),
  moves integer not null default 0,
  called_off_at timestamptz check ((status = 'called-off') = (called_off_at is not null)),
  called_off_by text check (called_off_by in ('person', 'specialist', 'operator')),
  -- A word of a list, never a text.
  reason text check (length(reason) <= 40),
  -- Called off or moved by the person later than the specialist can use the time otherwise.
  late boolean not null default false,
  -- Who did not come. Unclear: each says that the other did not.
  missed_by text check ((status = 'missed') = (missed_by is not null) and missed_by in ('person', 'specialist', 'unclear')),
  person_answer text check (person_answer in ('fits', 'does-not', 'not-sure')),
  specialist_answer text check (specialist_answer in ('fits', 'does-not', 'not-sure')),
  feedback_marks text[],
  -- Sealed by the person to the specialist.
  feedback_sealed bytea check (octet_length(feedback_sealed) between 32 and 16384),
  -- Sealed by the specialist to the person.
  referral_sealed bytea check (octet_length(referral_sealed) between 32 and 16384),
  primary key (specialist, id),
  constraint consultation_specialist_free exclude using gist (specialist with =, blocked with &&)
    where (status in ('held', 'booked')),
  constraint consultation_person_free exclude using gist (person with =, during with &&)
    where (status in ('held', 'booked') and instead_of is null)
);
create index consultation_of_person on consultation (person, starts_at);
create index consultation_of_specialist on consultation (specialist, starts_at);
create index consultation_held on consultation (held_until) where status = 'held';
create index consultation_to_remind on consultation (starts_at) where status = 'booked';
-- Once for each pair. One that was called off, or to which the specialist did not come, was none.
create unique index consultation_once on consultation (specialist, person)
  where instead_of is null and (status in ('held', 'booked') or missed_by = 'person');
create unique index consultation_one_hold on consultation (person) where status = 'held' and instead_of is null;
create unique index consultation_one_offer on consultation (specialist, instead_of) where instead_of is not null;

-- Which holds a person asked for: a repeated request is answered and not done again, and nobody holds times without end.
create table hold_request (
  person uuid not null references account on delete cascade,
  request uuid not null,
  specialist uuid not null references specialist on delete cascade,
  starts_at timestamptz not null,
  way text not null,
  consultation uuid not null,
  made_at timestamptz not null,
  primary key (person, request)
);
create index hold_request_made on hold_request (made_at);

-- Who waits for an earlier time than the booked one, in the order in which they began to wait.
create table waiting (
  specialist uuid not null,
  consultation uuid not null,
  since timestamptz not null,
  -- Until when the person wants to be asked; null: until the consultation.
  until timestamptz,
  -- Times that were offered already, so that a refused one goes to the next.
  offered timestamptz[] not null default '{}',
  primary key (specialist, consultation),
  foreign key (specialist, consultation) references consultation on delete cascade
);

-- To whom a specialist referred on, in the order given.
create table referral (
  specialist uuid not null,
  consultation uuid not null,
  place integer not null check (place between 1 and 3),
  to_specialist uuid not null references specialist on delete cascade,
  primary key (specialist, consultation, place),
  foreign key (specialist, consultation) references consultation on delete cascade
);

-- What somebody is to be told at the next look. It outlives the consultation, whose other side may be gone.
create table notice (
  account uuid not null references account on delete cascade,
  id uuid not null,
  word text not null check (length(word) <= 40),
  at timestamptz not null,
  consultation uuid,
  starts_at timestamptz,
  seen boolean not null default false,
  primary key (account, id)
);
create index notice_at on notice (at);
-- Nobody is reminded twice, also when several servers remind at the same moment.
create unique index notice_reminder on notice (account, consultation, word, starts_at) where word in ('tomorrow', 'soon');
