create sequence score_seq start with 1 increment by 50;
create sequence score_change_seq start with 1 increment by 50;

create table score (
  id bigint primary key,
  student_id bigint not null references account (id),
  group_id bigint not null references study_group (id),
  score integer not null check (score between 0 and 100),
  date date not null,
  given_by bigint not null references account (id),
  created_at timestamp(6) with time zone not null,
  updated_at timestamp(6) with time zone not null
);

create index score_student on score (student_id, group_id, date);
create index score_group on score (group_id, date);

-- What a score was before each change, and before its removal. The row of a score says itself who gave it and when, so
-- that giving one writes no history: it is the commonest of all writes.
create table score_change (
  id bigint primary key,
  score_id bigint not null,
  student_id bigint not null,
  group_id bigint not null,
  score integer not null,
  date date not null,
  given_by bigint not null,
  given_at timestamp(6) with time zone not null,
  removed boolean not null,
  changed_by bigint not null references account (id),
  changed_at timestamp(6) with time zone not null
);

create index score_change_score on score_change (score_id, id);
create index score_change_group on score_change (group_id, id);
