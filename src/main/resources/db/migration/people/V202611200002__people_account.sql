create sequence account_seq start with 1 increment by 50;

-- username_key and phone_key are what must be unique among the living; both are null in an archived account,
-- so that its username and phone can be given to someone else.
create table account (
  id bigint primary key,
  username varchar(150) not null,
  username_key varchar(150) unique,
  password_hash varchar(255) not null,
  role varchar(16) not null check (role in ('OWNER', 'EMPLOYEE', 'STUDENT')),
  first_name varchar(150) not null,
  last_name varchar(150) not null,
  phone varchar(32),
  phone_key varchar(32) unique,
  parent_phone varchar(32),
  telegram_id varchar(64),
  search_text varchar(600) not null,
  password_changed_at timestamp(6) with time zone not null,
  created_at timestamp(6) with time zone not null,
  updated_at timestamp(6) with time zone not null,
  archived_at timestamp(6) with time zone,
  version integer not null
);

create index account_role_name on account (role, last_name, first_name, id);

create table account_aud (
  id bigint not null,
  rev bigint not null references revision (id),
  revtype smallint,
  username varchar(150),
  role varchar(16),
  first_name varchar(150),
  last_name varchar(150),
  phone varchar(32),
  parent_phone varchar(32),
  telegram_id varchar(64),
  archived_at timestamp(6) with time zone,
  primary key (id, rev)
);

create index account_aud_rev on account_aud (rev);
