-- Days are told of stories, never times; so nothing but the day is kept of when one was published.
update story_page set published_at = date_trunc('day', published_at at time zone 'UTC') at time zone 'UTC';
alter table story_page add constraint story_published_on_a_day
  check (published_at = date_trunc('day', published_at at time zone 'UTC') at time zone 'UTC');

-- Lists go on from a place, and a topic's list is found without looking through the others.
drop index story_page_newest;
create index story_page_newest on story_page (language, published_at, slug);
create table story_topic (
  topic text not null,
  language text not null,
  published_at timestamptz not null,
  slug text not null,
  story uuid not null references story_page on delete cascade,
  primary key (topic, language, published_at, slug)
);
create index story_topic_of on story_topic (story);
insert into story_topic (topic, language, published_at, slug, story)
select distinct topic, language, published_at, slug, story from story_page cross join lateral unnest(topics) as each (topic);
