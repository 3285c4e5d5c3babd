create sequence exam_seq start with 1 increment by 50;
create sequence question_seq start with 1 increment by 500;
create sequence answer_option_seq start with 1 increment by 2000;
create sequence key_change_seq start with 1 increment by 50;

-- questions_count is a running figure, kept in the transaction that changes what it counts.
-- sat_at is when the first student began: from then on nothing but the key may change.
create table exam (
  id bigint primary key,
  subject_id bigint not null references subject (id),
  title varchar(200) not null,
  code varchar(6) not null unique,
  description varchar(4000) not null,
  time_limit integer not null check (time_limit between 0 and 1440),
  is_published boolean not null,
  is_active boolean not null,
  date date not null,
  shuffle_questions boolean not null,
  shuffle_options boolean not null,
  answers_hidden boolean not null,
  questions_count integer not null check (questions_count >= 0),
  sat_at timestamp(6) with time zone,
  paper_version integer not null,
  created_by bigint not null references account (id),
  created_at timestamp(6) with time zone not null,
  updated_at timestamp(6) with time zone not null,
  archived_at timestamp(6) with time zone,
  archived_by bigint references account (id),
  version integer not null
);

create index exam_subject on exam (subject_id);
create index exam_created_by on exam (created_by);
create index exam_archived_by on exam (archived_by);
create index exam_date on exam (date, id);

create table exam_aud (
  id bigint not null,
  rev bigint not null references revision (id),
  revtype smallint,
  subject_id bigint,
  title varchar(200),
  description varchar(4000),
  time_limit integer,
  is_published boolean,
  is_active boolean,
  date date,
  shuffle_questions boolean,
  shuffle_options boolean,
  answers_hidden boolean,
  archived_at timestamp(6) with time zone,
  archived_by bigint,
  primary key (id, rev)
);

create index exam_aud_rev on exam_aud (rev);

-- Who has a result. Rows, not a number in the exam's row: three hundred who hand in at once would wait for it in line.
create table exam_participant (
  exam_id bigint not null references exam (id),
  student_id bigint not null references account (id),
  primary key (exam_id, student_id)
);

create index exam_participant_student on exam_participant (student_id);

create table question (
  id bigint primary key,
  exam_id bigint not null references exam (id),
  type varchar(10) not null check (type in ('TEST', 'WRITTEN')),
  text varchar(5000) not null,
  position integer not null,
  written_answer_sample varchar(20000),
  created_at timestamp(6) with time zone not null
);

create index question_exam on question (exam_id, position, id);

create table answer_option (
  id bigint primary key,
  question_id bigint not null references question (id),
  text varchar(1000) not null,
  position integer not null,
  is_correct boolean not null
);

create index answer_option_question on answer_option (question_id, position, id);

-- The key of a question that had been sat already, as it was before somebody changed it: ids of the right options.
create table key_change (
  id bigint primary key,
  exam_id bigint not null references exam (id),
  question_id bigint not null references question (id),
  right_before varchar(1000) not null,
  right_after varchar(1000) not null,
  results_changed integer not null,
  changed_by bigint not null references account (id),
  changed_at timestamp(6) with time zone not null
);

create index key_change_exam on key_change (exam_id, id);
create index key_change_question on key_change (question_id);
create index key_change_changed_by on key_change (changed_by);
