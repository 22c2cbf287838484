-- The review: what waits to be published, what was said about it, and what readers reported.

-- Specialists whom an operator named to review. Whether they are verified is looked at each time.
create table reviewer (
  specialist uuid primary key references specialist on delete cascade,
  named_at timestamptz not null
);

-- One row for each piece that was ever sent, and one for each that was ever reported.
create table review_case (
  id uuid primary key,
  about text not null check (about in ('submission', 'report')),
  matter text not null check (matter in ('article', 'post', 'story', 'question', 'answer', 'follow-up')),
  piece uuid not null,
  -- Never in an answer to anybody else. Null only when a public piece lost its writer.
  writer uuid references account on delete cascade check (writer is not null or about = 'report'),
  language text not null check (length(language) = 2),
  title text not null check (length(title) <= 300),
  -- By what name the public page is found; only of what was reported.
  name text check ((name is not null) = (about = 'report')),
  urgent boolean not null,
  state text not null check (state in ('waiting', 'asked', 'approved', 'returned', 'taken-down', 'dismissed')),
  check (state in ('waiting', 'asked') or (about = 'report') = (state in ('taken-down', 'dismissed'))),
  -- Counts what changes what a reviewer looks at. A first of two approvals does not.
  version bigint not null default 1,
  -- Since when it waits. Moved on by the time in which the reviewer waited for the writer.
  waits_since timestamptz not null,
  -- Since when it is in its state.
  since timestamptz not null,
  -- What the writer is told about the decision.
  reason text not null default '' check (length(reason) <= 2000),
  constraint review_case_once unique (matter, piece, about)
);
create index review_case_queue on review_case (urgent desc, waits_since, id) where state in ('waiting', 'asked');
create index review_case_of_writer on review_case (writer);
create index review_case_since on review_case (since) where state not in ('waiting', 'asked');

-- The text as it was sent: what is reviewed is what is published. `approved` is what was approved last, `before` what was last returned
-- or asked about.
create table review_part (
  case_id uuid not null references review_case on delete cascade,
  snapshot text not null check (snapshot in ('sent', 'before', 'approved')),
  place integer not null,
  label text not null check (length(label) <= 40),
  text text not null,
  primary key (case_id, snapshot, place)
);

-- Who may not review it beside the writer, as the specialist whom a follow-up asks.
create table review_concerned (
  case_id uuid not null references review_case on delete cascade,
  account uuid not null references account on delete cascade,
  primary key (case_id, account)
);
create index review_concerned_account on review_concerned (account);

-- Who approved what is in `sent`. Goes with the reviewer's account, so that nobody's approval counts for ever.
create table review_approval (
  case_id uuid not null references review_case on delete cascade,
  reviewer uuid not null references account on delete cascade,
  at timestamptz not null,
  primary key (case_id, reviewer)
);
create index review_approval_reviewer on review_approval (reviewer);

create table review_message (
  case_id uuid not null references review_case on delete cascade,
  number integer not null,
  at timestamptz not null,
  by_writer boolean not null,
  text text not null check (length(text) between 1 and 2000),
  primary key (case_id, number)
);

-- What was decided about a piece, one after the other.
create table review_decision (
  case_id uuid not null references review_case on delete cascade,
  number integer not null,
  at timestamptz not null,
  decision text not null check (decision in ('approved', 'returned', 'taken-down', 'dismissed')),
  reason text not null check (length(reason) <= 2000),
  -- How long the writer had waited, without the time in which the reviewer waited for the writer.
  waited_seconds bigint not null check (waited_seconds >= 0),
  reviewer uuid references account on delete set null,
  primary key (case_id, number)
);
create index review_decision_at on review_decision (at);
create index review_decision_reviewer on review_decision (reviewer);

-- What readers said. Nothing tells who.
create table review_report (
  case_id uuid not null references review_case on delete cascade,
  id uuid not null,
  at timestamptz not null,
  reason text not null check (length(reason) <= 40),
  words text not null check (length(words) <= 1000),
  primary key (case_id, id)
);
