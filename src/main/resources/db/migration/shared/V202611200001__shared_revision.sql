-- One row for each change of anything that keeps a history: who and when.
create sequence revision_seq start with 1 increment by 50;

create table revision (
  id bigint primary key,
  at timestamp(6) with time zone not null,
  account_id bigint
);
