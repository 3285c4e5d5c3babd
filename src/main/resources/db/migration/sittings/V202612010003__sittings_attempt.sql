create sequence attempt_seq start with 1 increment by 50;

-- taken_back as in exam_result: a student has one attempt at an exam, until its result is taken back.
-- deadline is null where there is no limit. While paused_at is set, the time stands still.
create table attempt (
  id bigint primary key,
  exam_id bigint not null references exam (id),
  student_id bigint not null references account (id),
  started_at timestamp(6) with time zone not null,
  deadline timestamp(6) with time zone,
  extra_minutes integer not null check (extra_minutes >= 0),
  paused_at timestamp(6) with time zone,
  seed bigint not null,
  last_seen_at timestamp(6) with time zone not null,
  closed_at timestamp(6) with time zone,
  closed_how varchar(10) check (closed_how in ('SUBMITTED', 'TIME', 'STOPPED', 'DISABLED')),
  result_id bigint references exam_result (id),
  taken_back bigint not null,
  unique (exam_id, student_id, taken_back),
  check ((closed_at is null) = (closed_how is null))
);

create index attempt_student on attempt (student_id, taken_back, id);
create index attempt_open on attempt (closed_at, deadline);
create index attempt_result on attempt (result_id);

-- One row for each question from the start on, so that a save is one update. closed is set with the attempt's end: a
-- save that has waited for the end finds it in the row itself, and is refused. saved_by is the page that has saved, by a
-- name of its own, and saved_no which of its changes it was: so an older one that arrives late is known.
-- Without foreign keys to the paper, as exam_answer.
create table attempt_answer (
  attempt_id bigint not null references attempt (id),
  question_id bigint not null,
  option_id bigint,
  written_answer varchar(20000),
  later boolean not null,
  revision integer not null,
  saved_by varchar(36),
  saved_no integer,
  saved_at timestamp(6) with time zone,
  closed boolean not null,
  primary key (attempt_id, question_id)
);

-- More minutes, a pause, going on, a stop: what staff did to the clock of a sitting, and why it ended when it did.
create sequence sitting_change_seq start with 1 increment by 50;

create table sitting_change (
  id bigint primary key,
  exam_id bigint not null references exam (id),
  attempt_id bigint references attempt (id),
  what varchar(10) not null check (what in ('MINUTES', 'PAUSED', 'RESUMED', 'STOPPED')),
  minutes integer,
  changed_by bigint not null references account (id),
  changed_at timestamp(6) with time zone not null
);

create index sitting_change_exam on sitting_change (exam_id, id);
create index sitting_change_attempt on sitting_change (attempt_id);
create index sitting_change_changed_by on sitting_change (changed_by);

create table wrong_exam_code (
  student_id bigint not null references account (id),
  tried_at timestamp(6) with time zone not null
);

create index wrong_exam_code_student on wrong_exam_code (student_id, tried_at);
