-- Who is reviewed for ever: the rule belongs to the account, since a piece can be deleted and written anew.

create table always_reviewed (
  account uuid primary key references account on delete cascade,
  -- When a piece was first taken down, or withdrawn while a report of it waited.
  since timestamptz not null
);

insert into always_reviewed (account, since)
select writer, min(taken_down_at) from writing where taken_down_at is not null and writer is not null group by writer;

alter table writing drop column taken_down_at;
