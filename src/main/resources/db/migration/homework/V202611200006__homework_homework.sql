create sequence homework_seq start with 1 increment by 50;

create table homework (
  id bigint primary key,
  group_id bigint not null references study_group (id),
  text varchar(20000) not null,
  file_key varchar(64),
  file_name varchar(255),
  file_type varchar(127),
  file_size bigint,
  created_by bigint not null references account (id),
  created_at timestamp(6) with time zone not null,
  updated_at timestamp(6) with time zone not null,
  archived_at timestamp(6) with time zone,
  version integer not null
);

create index homework_group on homework (group_id, archived_at, id);

create table homework_aud (
  id bigint not null,
  rev bigint not null references revision (id),
  revtype smallint,
  group_id bigint,
  text varchar(20000),
  file_key varchar(64),
  file_name varchar(255),
  archived_at timestamp(6) with time zone,
  primary key (id, rev)
);

-- What a student has not looked at yet is new to him.
create table homework_seen (
  student_id bigint not null references account (id),
  homework_id bigint not null references homework (id),
  seen_at timestamp(6) with time zone not null,
  primary key (student_id, homework_id)
);

create index homework_aud_rev on homework_aud (rev);
create index homework_seen_homework on homework_seen (homework_id);
