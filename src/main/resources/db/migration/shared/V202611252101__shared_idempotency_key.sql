-- What has been asked for once, with its answer, so that asking again does not do it again. No status: still running, in the transaction that has
-- written it; so nobody else ever reads that.
create table idempotency_key (
  account_id bigint not null,
  request_key varchar(255) not null,
  fingerprint varchar(64) not null,
  made_at timestamp(6) with time zone not null,
  status integer,
  answer text,
  primary key (account_id, request_key),
  check ((status is null) = (answer is null))
);

create index idempotency_key_made_at on idempotency_key (made_at);
