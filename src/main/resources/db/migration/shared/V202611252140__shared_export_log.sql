create sequence export_log_seq start with 1 increment by 1;

-- Who took a file with people or money in it out of the house: as he was called then, whatever becomes of his account.
create table export_log (
  id bigint primary key,
  account_id bigint not null,
  person varchar(320) not null,
  kind varchar(64) not null,
  details varchar(500) not null,
  made_at timestamp(6) with time zone not null
);

create index export_log_made_at on export_log (made_at, id);
