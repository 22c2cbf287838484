-- When a writer sent replies to reviewers, for one day: what was sent counts also when its piece was withdrawn.
create table review_reply (
  writer uuid not null references account on delete cascade,
  at timestamptz not null
);
create index review_reply_of_writer on review_reply (writer, at);
create index review_reply_at on review_reply (at);
insert into review_reply (writer, at)
select c.writer, m.at from review_message m join review_case c on c.id = m.case_id
where m.by_writer and c.writer is not null and m.at > now() - interval '1 day';
