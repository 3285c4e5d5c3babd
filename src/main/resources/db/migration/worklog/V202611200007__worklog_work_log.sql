-- Written by statements on many rows at once: each takes its own number.
create sequence work_log_seq start with 1 increment by 1;

create table work_log (
  id bigint primary key,
  employee_id bigint not null references account (id),
  date date not null,
  took_register boolean not null,
  gave_score boolean not null,
  status boolean not null,
  note varchar(255),
  created_at timestamp(6) with time zone not null,
  unique (employee_id, date),
  check (status = (took_register and gave_score))
);

create index work_log_date on work_log (date);
