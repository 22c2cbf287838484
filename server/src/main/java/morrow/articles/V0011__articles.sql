-- Articles and posts: what specialists write, and what of it is public.

create table writing (
  id uuid primary key,
  -- Null: a sample that belongs to nobody.
  writer uuid references account on delete cascade,
  kind text not null check (kind in ('article', 'post')),
  language text not null,
  state text not null check (state in ('draft', 'waiting', 'returned', 'published', 'withdrawn')),
  -- The last part of the public address, from the first publication on.
  slug text check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) between 3 and 80),
  -- Translations of one another share it.
  translations uuid not null,
  -- Counts what the writer saved.
  version bigint not null,
  -- The numbers of revisions: what was written last, what waits for review, what is public.
  latest integer not null check (latest > 0),
  submitted integer check ((submitted is not null) = (state = 'waiting')),
  published integer check ((published is not null) or (state <> 'published')),
  -- What the reviewer told the writer.
  reason text check (length(reason) <= 2000),
  first_published_at timestamptz,
  -- When a reviewer first approved of it; a specialist with three of them publishes without review.
  approved_at timestamptz,
  -- When it was taken away because of what readers reported. From then on it is always reviewed.
  taken_down_at timestamptz,
  sample boolean not null default false,
  changed_at timestamptz not null,
  unique (kind, slug),
  constraint writing_one_for_each_language unique (translations, language),
  check (published is null or (slug is not null and first_published_at is not null)),
  check (writer is not null or sample)
);
create index writing_by_writer on writing (writer, changed_at desc);
create index writing_samples on writing (id) where sample;

create table writing_revision (
  writing uuid not null references writing on delete cascade,
  number integer not null check (number > 0),
  at timestamptz not null,
  -- Whether it ever was public.
  published boolean not null default false,
  title text not null check (length(title) <= 160),
  cover text not null check (length(cover) <= 400),
  body text not null check (length(body) <= 100000),
  topics text[] not null,
  -- A list of {id, csl, annotation}.
  cited jsonb not null,
  source text not null check (length(source) <= 400),
  minutes integer not null check (minutes > 0),
  primary key (writing, number)
);

-- What visitors read, made when it is published: no visit formats anything.
create table published_writing (
  writing uuid primary key references writing on delete cascade,
  kind text not null,
  language text not null,
  slug text not null,
  writer uuid references account on delete cascade,
  translations uuid not null,
  -- Changes whenever the page does, also when a translation comes or goes.
  version bigint not null,
  title text not null,
  cover text not null,
  source_html text not null,
  html text not null,
  references_html text not null,
  minutes integer not null check (minutes > 0),
  topics text[] not null,
  first_published_at timestamptz not null,
  published_at timestamptz not null,
  sample boolean not null,
  unique (kind, slug)
);
create index published_writing_newest on published_writing (kind, language, first_published_at desc, writing);
create index published_writing_topics on published_writing using gin (topics);
create index published_writing_of_writer on published_writing (writer, first_published_at desc);
create index published_writing_translations on published_writing (translations);

-- Addresses that were given once are never given to something else, and no word of what was deleted is kept for that.
create table spent_address (
  -- SHA-256 of kind, slash and slug.
  hash bytea primary key check (octet_length(hash) = 32)
);

-- What each change of what is public takes its version from.
create sequence published_version;

-- The last change of what is public in a language, so that a list can tell that it is still the same.
create table published_change (
  language text primary key,
  version bigint not null
);
