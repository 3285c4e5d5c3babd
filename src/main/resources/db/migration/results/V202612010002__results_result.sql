create sequence exam_result_seq start with 1 increment by 50;
create sequence exam_answer_seq start with 1 increment by 50;
create sequence result_change_seq start with 1 increment by 50;

-- taken_back is 0 in the result that counts and the row's own id in one that was removed: so a student has one result
-- of an exam, and may sit again when it is taken back. unchecked counts the written answers that wait for a teacher.
-- by_hand: somebody has set the figures, and neither marks nor a new key change them.
create table exam_result (
  id bigint primary key,
  exam_id bigint not null references exam (id),
  student_id bigint not null references account (id),
  score numeric(5, 2) not null check (score between 0 and 100),
  correct_answers integer not null check (correct_answers >= 0),
  total_questions integer not null check (total_questions >= 0),
  unchecked integer not null check (unchecked >= 0),
  is_checked boolean not null,
  checked_by bigint references account (id),
  made_by bigint references account (id),
  by_hand boolean not null,
  finished_how varchar(10) not null check (finished_how in ('SUBMITTED', 'TIME', 'STOPPED', 'DISABLED', 'BY_HAND')),
  created_at timestamp(6) with time zone not null,
  updated_at timestamp(6) with time zone not null,
  taken_back bigint not null,
  version integer not null,
  unique (exam_id, student_id, taken_back),
  check (correct_answers <= total_questions)
);

create index exam_result_student on exam_result (student_id, taken_back, id);
create index exam_result_live on exam_result (taken_back, id);
create index exam_result_checked_by on exam_result (checked_by);
create index exam_result_made_by on exam_result (made_by);

-- Questions and options are named without foreign keys: what has been sat is never deleted, and each of three hundred who
-- hand in at once would lock the same rows of the paper, forty questions and forty options of it.
create table exam_answer (
  id bigint primary key,
  result_id bigint not null references exam_result (id),
  question_id bigint not null,
  option_id bigint,
  written_answer varchar(20000),
  is_correct boolean not null,
  checked_by bigint references account (id),
  checked_at timestamp(6) with time zone,
  unique (result_id, question_id)
);

create index exam_answer_question on exam_answer (question_id, result_id);
create index exam_answer_checked_by on exam_answer (checked_by);

-- What a result was before each change, and before it was taken back. Where a written answer was marked: which one, and
-- its mark before and after, null for none. Where the key was changed: by which change.
create table result_change (
  id bigint primary key,
  result_id bigint not null references exam_result (id),
  score numeric(5, 2) not null,
  correct_answers integer not null,
  total_questions integer not null,
  is_checked boolean not null,
  checked_by bigint references account (id),
  why varchar(10) not null check (why in ('MARKED', 'KEY', 'BY_HAND', 'REMOVED')),
  reason varchar(255),
  answer_id bigint references exam_answer (id),
  mark_before boolean,
  mark_after boolean,
  key_change_id bigint references key_change (id),
  changed_by bigint not null references account (id),
  changed_at timestamp(6) with time zone not null
);

create index result_change_result on result_change (result_id, id);
create index result_change_answer on result_change (answer_id, id);
create index result_change_key_change on result_change (key_change_id, result_id);
create index result_change_checked_by on result_change (checked_by);
create index result_change_changed_by on result_change (changed_by);
