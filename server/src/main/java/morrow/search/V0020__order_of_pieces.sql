-- Within one moment, which for stories and questions is a day, pieces stand in the order of their addresses: an id may tell the time.
update piece set published_at = date_trunc('day', published_at at time zone 'UTC') at time zone 'UTC' where kind in ('story', 'question');
drop index piece_newest;
create index piece_newest on piece (language, kind, published_at, slug);

alter table piece_topic add column slug text;
update piece_topic t set published_at = piece.published_at, slug = piece.slug from piece where piece.kind = t.kind and piece.id = t.id;
alter table piece_topic alter column slug set not null;
alter table piece_topic drop constraint piece_topic_pkey;
alter table piece_topic add primary key (language, topic, kind, published_at, slug, id);
