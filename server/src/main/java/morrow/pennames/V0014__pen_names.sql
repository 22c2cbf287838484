-- Names that are used up. Nothing here tells whose they were: no account, no piece, no time, not even the name.
create table pen_name (
  letters bytea primary key check (octet_length(letters) = 32)
);
