-- Both are written by statements that take many ids at once, so the ids come one by one.
create sequence lesson_seq start with 1 increment by 1;
create sequence attendance_mark_seq start with 1 increment by 1;

create table lesson (
  id bigint primary key,
  group_id bigint not null references study_group (id),
  date date not null,
  topic varchar(255) not null,
  notes varchar(4000) not null,
  created_by bigint not null references account (id),
  created_at timestamp(6) with time zone not null,
  updated_at timestamp(6) with time zone not null,
  version integer not null,
  unique (group_id, date)
);

create index lesson_date on lesson (date);

-- by_hand is false in a mark that a whole register made and nobody has touched since: only such a mark can be undone
-- together with its register, which all have the same created_at.
create table attendance_mark (
  id bigint primary key,
  student_id bigint not null references account (id),
  group_id bigint not null,
  date date not null,
  time time(0) not null,
  status varchar(16) not null check (status in ('KELDI', 'KECHIKDI', 'KELMADI')),
  reason varchar(255) not null,
  marked_by bigint not null references account (id),
  by_hand boolean not null,
  created_at timestamp(6) with time zone not null,
  updated_at timestamp(6) with time zone not null,
  unique (student_id, group_id, date),
  foreign key (group_id, date) references lesson (group_id, date)
);

create index attendance_mark_group on attendance_mark (group_id, date);

create table lesson_aud (
  id bigint not null,
  rev bigint not null references revision (id),
  revtype smallint,
  group_id bigint,
  date date,
  topic varchar(255),
  notes varchar(4000),
  primary key (id, rev)
);

create table attendance_mark_aud (
  id bigint not null,
  rev bigint not null references revision (id),
  revtype smallint,
  student_id bigint,
  group_id bigint,
  date date,
  status varchar(16),
  reason varchar(255),
  primary key (id, rev)
);

create index lesson_aud_rev on lesson_aud (rev);
