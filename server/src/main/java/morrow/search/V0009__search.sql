-- Everything that can be read in public and found: articles, posts, stories, questions. A piece is put in by the transaction that
-- publishes it and taken out by the one that withdraws it.

create extension if not exists pg_trgm;

create table piece (
  kind text not null check (kind in ('article', 'post', 'story', 'question')),
  id uuid not null,
  language text not null check (language ~ '^[a-z]{2}$'),
  slug text not null check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) between 3 and 80),
  title text not null check (length(title) between 1 and 300),
  summary text not null check (length(summary) <= 1000),
  -- Plain text without marks, all that is to be found.
  words text not null,
  topics text[] not null check (cardinality(topics) between 1 and 4),
  published_at timestamptz not null,
  sample boolean not null,
  -- The stems of the title (A), of the summary (B) and of the topics' names (C), and the word of the kind.
  heading tsvector not null,
  -- The same with the stems of the words (D).
  searched tsvector not null,
  primary key (kind, id)
);
create index piece_heading on piece using gin (heading) with (fastupdate = off);
create index piece_searched on piece using gin (searched) with (fastupdate = off);
create index piece_newest on piece (language, kind, published_at desc, id);

-- The pieces of a topic, the newest first.
create table piece_topic (
  language text not null,
  topic text not null,
  kind text not null,
  published_at timestamptz not null,
  id uuid not null,
  primary key (language, topic, kind, published_at, id),
  foreign key (kind, id) references piece on delete cascade
);
create index piece_topic_of on piece_topic (kind, id);

-- Every word of the pieces as it is written, in small letters: for typing mistakes, for words within words, and to know how rare one is.
create table piece_word (
  language text not null,
  word text not null check (length(word) between 1 and 40),
  -- What the language's dictionary makes of it.
  stem text not null,
  -- In how many pieces of the language it stands.
  pieces integer not null check (pieces > 0),
  primary key (language, word)
);
create index piece_word_stem on piece_word (language, stem);
create index piece_word_near on piece_word using gin (word gin_trgm_ops) with (fastupdate = off);

-- What to read next, worked out when a piece is put in. Read in both directions.
create table piece_related (
  kind text not null,
  id uuid not null,
  other_kind text not null,
  other_id uuid not null,
  closeness real not null,
  primary key (kind, id, other_kind, other_id),
  foreign key (kind, id) references piece on delete cascade,
  foreign key (other_kind, other_id) references piece on delete cascade,
  check ((kind, id) <> (other_kind, other_id))
);
create index piece_related_back on piece_related (other_kind, other_id);

-- Counts what was put in and taken out, for pages that are kept until something changes. Whoever puts in or takes out holds the row
-- of the language until the commit, so that two of them never wait for each other's words.
create table shelf (
  language text primary key,
  changes bigint not null,
  pieces integer not null check (pieces >= 0)
);
