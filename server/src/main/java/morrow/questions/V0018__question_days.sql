-- Days are told of questions, never times; so nothing but the day is kept of when one was published. Within a day the address gives the
-- order, in which no time can be read.
update question set published_at = date_trunc('day', published_at at time zone 'UTC') at time zone 'UTC' where published_at is not null;
update question_topic set published_at = date_trunc('day', published_at at time zone 'UTC') at time zone 'UTC';
alter table question add constraint question_published_on_a_day
  check (published_at = date_trunc('day', published_at at time zone 'UTC') at time zone 'UTC');
drop index question_open;
create index question_open on question (language, danger desc, answers, published_at, slug) where shown and answers < 3;

-- What waits for answers is found by topic too, in the order in which specialists see it.
alter table question_topic add column danger boolean not null default false;
alter table question_topic add column answers integer not null default 0;
update question_topic t set danger = q.danger, answers = q.answers from question q where q.id = t.question;
alter table question_topic alter column danger drop default;
alter table question_topic alter column answers drop default;
create index question_topic_open on question_topic (topic, language, danger desc, answers, published_at, slug) where answers < 3;
