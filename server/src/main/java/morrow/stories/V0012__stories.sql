-- Stories. What is shown and what was sent to be reviewed lie apart, so that nothing is public that was not approved as it stands.

create table story (
  id uuid primary key,
  -- Null only for the sample collection. Read for the writer's own list and by nothing else.
  writer uuid references account on delete cascade,
  -- By which the same sending is known when it comes again.
  request uuid,
  version bigint not null default 1,
  language text not null check (length(language) = 2),
  pen_name text not null check (length(pen_name) between 2 and 30),
  unique (writer, request),
  check ((writer is null) = (request is null))
);

-- What everybody reads.
create table story_page (
  story uuid primary key references story on delete cascade,
  slug text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) between 3 and 80),
  language text not null,
  pen_name text not null,
  title text not null check (length(title) between 3 and 120),
  text text not null check (length(text) between 100 and 20000),
  topics text[] not null check (cardinality(topics) between 1 and 4),
  published_at timestamptz not null,
  version bigint not null default 1,
  sample boolean not null
);
create index story_page_newest on story_page (language, published_at desc, slug);

-- What was sent and is not shown yet, or never will be.
create table story_sent (
  story uuid primary key references story on delete cascade,
  title text not null check (length(title) between 3 and 120),
  text text not null check (length(text) between 100 and 20000),
  topics text[] not null check (cardinality(topics) between 1 and 4),
  state text not null check (state in ('waiting', 'returned', 'taken-down')),
  since timestamptz not null,
  reason text not null default ''
);

-- Every slug that ever was public, so that an address never leads to another story.
create table story_slug (
  slug text primary key
);

-- How often what is public has changed, for the pages that list stories. One row.
create table story_shelf (
  one boolean primary key default true check (one),
  changes bigint not null
);
insert into story_shelf (changes) values (0);

-- Until when what somebody sent counts against sending more.
create table story_turn (
  writer uuid not null references account on delete cascade,
  what text not null check (what in ('new', 'change')),
  until timestamptz not null,
  primary key (writer, what)
);
