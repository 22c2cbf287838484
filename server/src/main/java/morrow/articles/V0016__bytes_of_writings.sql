-- How much each revision takes, so that what one specialist keeps can be bounded.

alter table writing_revision add column bytes integer not null generated always as (
  octet_length(title) + octet_length(cover) + octet_length(body) + octet_length(cited::text) + octet_length(source)
) stored;
