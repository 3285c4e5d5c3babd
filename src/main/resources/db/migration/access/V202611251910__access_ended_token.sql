-- Tokens that have been given back before their time, until it comes.
create table ended_token (
  id varchar(64) primary key,
  expires_at timestamp(6) with time zone not null
);

create index ended_token_expires_at on ended_token (expires_at);
