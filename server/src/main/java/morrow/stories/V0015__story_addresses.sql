-- Every address that was ever given, as a hash: none leads to another story, and no word of one that was taken back is kept for that.
alter table story_slug alter column slug type bytea using sha256(convert_to(slug, 'UTF8'));
alter table story_slug rename column slug to hash;
alter table story_slug add check (octet_length(hash) = 32);
