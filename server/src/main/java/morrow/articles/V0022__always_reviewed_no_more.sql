-- Who was always reviewed and is not any more, why, and who said so. A report can turn out to be unfounded after its piece was withdrawn.
create table no_more_always_reviewed (
  account uuid not null references account on delete cascade,
  at timestamptz not null,
  since timestamptz not null,
  reason text not null check (length(reason) between 3 and 600),
  -- Goes with the operator's account, and the rest stays.
  operator uuid references account on delete set null,
  primary key (account, at)
);
create index no_more_always_reviewed_newest on no_more_always_reviewed (at desc);
create index no_more_always_reviewed_by_operator on no_more_always_reviewed (operator);
