-- Questions asked in public under a pen name, and what is written under them.

create table question (
  id uuid primary key,
  -- Who asked; null for a sample. It goes into no answer to anybody, the asker's own included.
  writer uuid references account on delete cascade,
  language text not null check (length(language) between 2 and 3),
  pen_name text not null check (length(pen_name) between 2 and 30),
  sample boolean not null default false,
  -- Whether readers see it now.
  shown boolean not null default false,
  -- What the asker wrote last: read by somebody and published, waiting, sent back, or taken off the page after a report.
  state text not null check (state in ('waiting', 'returned', 'approved', 'taken-down')),
  -- Counts every change, so that two windows do not overwrite each other.
  version bigint not null default 1,
  asked_at timestamptz not null,
  -- When the asker last looked at what came of it.
  seen_at timestamptz not null,
  -- When a decision about it fell.
  decided_at timestamptz,
  -- As readers see it, or saw it before it was taken off the page. Empty until it was approved once.
  slug text constraint question_slug_free unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) between 3 and 80),
  title text not null default '' check (length(title) <= 120),
  text text not null default '' check (length(text) <= 4000),
  tried text not null default '' check (length(tried) <= 2000),
  help text not null default '' check (length(help) <= 1000),
  topics text[] not null default '{}',
  danger boolean not null default false,
  published_at timestamptz,
  -- How many answers readers see, and whether one of them helped.
  answers integer not null default 0 check (answers >= 0),
  helped boolean not null default false,
  -- Counts what readers see.
  page_version bigint not null default 1,
  check (not shown or (slug is not null and published_at is not null and cardinality(topics) between 1 and 4)),
  check (not shown or state <> 'taken-down'),
  check (writer is not null or sample)
);
create index question_of_writer on question (writer, asked_at) where writer is not null;
create index question_listed on question (language, published_at desc, slug desc) where shown;
create index question_open on question (language, danger desc, answers, published_at, id) where shown and answers < 3;

-- What the asker wrote and readers do not see yet. The first topic is the category.
create table question_draft (
  question uuid primary key references question on delete cascade,
  title text not null check (length(title) between 1 and 120),
  text text not null check (length(text) between 1 and 4000),
  tried text not null check (length(tried) <= 2000),
  help text not null check (length(help) <= 1000),
  topics text[] not null check (cardinality(topics) between 1 and 4),
  danger boolean not null
);

-- Which topics a question that readers see is listed under, in the order of the list.
create table question_topic (
  topic text not null,
  language text not null,
  published_at timestamptz not null,
  slug text not null,
  question uuid not null references question on delete cascade,
  primary key (topic, language, published_at, slug)
);
create index question_topic_of on question_topic (question);

-- Every address that was ever given, as a hash: none is given twice, and nothing can be read of a question that is gone.
create table question_address (
  hash bytea primary key check (octet_length(hash) = 32)
);

-- Counts what changes in the lists of a language, so that a list is made anew only then.
create table question_list (
  language text primary key,
  version bigint not null
);

-- Answers, and what asker and specialist write under an answer.
create table reply (
  id uuid primary key,
  question uuid not null references question on delete cascade,
  -- Under which answer it stands; null for an answer itself.
  answer uuid references reply on delete cascade,
  author text not null check (author in ('asker', 'specialist')),
  -- The specialist. Null for the asker, who is known from the question, for samples, and when the account is gone.
  writer uuid references account on delete set null,
  -- As readers see it; null while they do not.
  shown text check (length(shown) between 1 and 4000),
  -- As it was last written, while that is not what readers see.
  written text check (length(written) between 1 and 4000),
  state text not null check (state in ('waiting', 'returned', 'approved', 'taken-down')),
  version bigint not null default 1,
  written_at timestamptz not null,
  shown_at timestamptz,
  decided_at timestamptz,
  -- When the specialist last looked at what came of an answer.
  seen_at timestamptz not null,
  -- Whether the asker says that this answer helped.
  helped boolean not null default false,
  check ((shown is null) = (shown_at is null)),
  check (written is not null or state = 'approved'),
  check (answer is not null or author = 'specialist'),
  check (not helped or (answer is null and shown is not null))
);
create index reply_of_question on reply (question, written_at);
create index reply_of_answer on reply (answer) where answer is not null;
create index reply_of_writer on reply (writer, written_at) where writer is not null;
-- One answer of each specialist: what comes later is said under it.
create unique index reply_one_answer on reply (question, writer) where answer is null and writer is not null;

-- How much an account may write: so many at once, and one more after some time.
create table question_allowance (
  account uuid not null references account on delete cascade,
  what text not null check (what in ('question', 'follow-up', 'answer')),
  amount double precision not null check (amount >= 0),
  at timestamptz not null,
  primary key (account, what)
);
