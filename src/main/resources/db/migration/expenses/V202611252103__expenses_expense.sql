create sequence expense_seq start with 1 increment by 50;

-- Never deleted: what was a mistake is voided.
create table expense (
  id bigint primary key,
  recipient varchar(255),
  recipient_user bigint references account (id),
  amount numeric(14, 2) not null check (amount > 0),
  reason varchar(500) not null,
  date date not null,
  search_text varchar(1600) not null,
  created_by bigint not null references account (id),
  created_at timestamp(6) with time zone not null,
  voided_at timestamp(6) with time zone,
  voided_by bigint references account (id),
  void_reason varchar(255),
  version integer not null
);

create index expense_date on expense (date, id);
create index expense_recipient_user on expense (recipient_user, date);
create index expense_created_by on expense (created_by);
create index expense_voided_by on expense (voided_by);

create table expense_aud (
  id bigint not null,
  rev bigint not null references revision (id),
  revtype smallint,
  recipient varchar(255),
  recipient_user bigint,
  amount numeric(14, 2),
  reason varchar(500),
  date date,
  voided_at timestamp(6) with time zone,
  void_reason varchar(255),
  primary key (id, rev)
);

create index expense_aud_rev on expense_aud (rev);
