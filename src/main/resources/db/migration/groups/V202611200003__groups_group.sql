create sequence subject_seq start with 1 increment by 50;
create sequence course_seq start with 1 increment by 50;
create sequence study_group_seq start with 1 increment by 50;
create sequence enrolment_seq start with 1 increment by 50;
create sequence enrolment_joined_seq start with 1 increment by 1;

create table subject (
  id bigint primary key,
  name varchar(100) not null,
  name_key varchar(100) unique,
  created_at timestamp(6) with time zone not null,
  archived_at timestamp(6) with time zone,
  version integer not null
);

create table course (
  id bigint primary key,
  subject_id bigint not null references subject (id),
  title varchar(150) not null,
  description varchar(4000) not null,
  price numeric(14, 2) check (price >= 0),
  duration_months integer check (duration_months > 0),
  is_active boolean not null,
  created_at timestamp(6) with time zone not null,
  archived_at timestamp(6) with time zone,
  version integer not null
);

create index course_subject on course (subject_id);

create table study_group (
  id bigint primary key,
  name varchar(30) not null,
  description varchar(4000) not null,
  subject_id bigint not null references subject (id),
  course_id bigint references course (id),
  teacher_id bigint references account (id),
  days varchar(40) not null,
  start_time time(0),
  end_time time(0),
  start_date date,
  max_students integer check (max_students > 0),
  is_active boolean not null,
  created_at timestamp(6) with time zone not null,
  archived_at timestamp(6) with time zone,
  version integer not null
);

create index study_group_subject on study_group (subject_id);
create index study_group_course on study_group (course_id);
create index study_group_teacher on study_group (teacher_id);
create index study_group_name on study_group (name, id);

-- The figures that lists and the rating of groups show, kept beside the group in the transaction that changes them.
create table group_tally (
  group_id bigint primary key references study_group (id),
  total_score bigint not null,
  students_count integer not null check (students_count >= 0),
  homework_count integer not null check (homework_count >= 0)
);

-- One row for a student and a group, also after leaving and coming back: the running score goes on.
-- joined_no grows with every joining; the highest one that has not left is the student's newest group.
create table enrolment (
  id bigint primary key,
  student_id bigint not null references account (id),
  group_id bigint not null references study_group (id),
  joined_no bigint not null,
  joined_at timestamp(6) with time zone not null,
  left_at timestamp(6) with time zone,
  total_score bigint not null,
  unique (student_id, group_id)
);

create index enrolment_group on enrolment (group_id, left_at, total_score);

create table subject_aud (
  id bigint not null,
  rev bigint not null references revision (id),
  revtype smallint,
  name varchar(100),
  archived_at timestamp(6) with time zone,
  primary key (id, rev)
);

create table course_aud (
  id bigint not null,
  rev bigint not null references revision (id),
  revtype smallint,
  subject_id bigint,
  title varchar(150),
  description varchar(4000),
  price numeric(14, 2),
  duration_months integer,
  is_active boolean,
  archived_at timestamp(6) with time zone,
  primary key (id, rev)
);

create table study_group_aud (
  id bigint not null,
  rev bigint not null references revision (id),
  revtype smallint,
  name varchar(30),
  description varchar(4000),
  subject_id bigint,
  course_id bigint,
  teacher_id bigint,
  days varchar(40),
  start_time time(0),
  end_time time(0),
  start_date date,
  max_students integer,
  is_active boolean,
  archived_at timestamp(6) with time zone,
  primary key (id, rev)
);

create table enrolment_aud (
  id bigint not null,
  rev bigint not null references revision (id),
  revtype smallint,
  student_id bigint,
  group_id bigint,
  joined_at timestamp(6) with time zone,
  left_at timestamp(6) with time zone,
  primary key (id, rev)
);

create index subject_aud_rev on subject_aud (rev);
create index course_aud_rev on course_aud (rev);
create index study_group_aud_rev on study_group_aud (rev);
create index enrolment_aud_rev on enrolment_aud (rev);
