create sequence score_seq start with 1 increment by 50;

create table score (
  id bigint primary key,
  student_id bigint not null references account (id),
  group_id bigint not null references study_group (id),
  score integer not null check (score between 0 and 100),
  date date not null,
  given_by bigint not null references account (id),
  created_at timestamp(6) with time zone not null,
  updated_at timestamp(6) with time zone not null,
  version integer not null
);

create index score_student on score (student_id, group_id, date);
create index score_group on score (group_id, date);

create table score_aud (
  id bigint not null,
  rev bigint not null references revision (id),
  revtype smallint,
  student_id bigint,
  group_id bigint,
  score integer,
  date date,
  primary key (id, rev)
);
