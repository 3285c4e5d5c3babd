-- 100 groups, 2,000 students, 20 employees, 300,000 marks, 200,000 scores. Runs in a schema that the application has
-- just made; everyone has the owner's password.
insert into account (id, username, username_key, password_hash, role, first_name, last_name, phone, phone_key,
  parent_phone, search_text, password_changed_at, created_at, updated_at, version)
select i, case when i > 1000 then 'student' || i else 'employee' || i end,
  case when i > 1000 then 'student' || i else 'employee' || i end, o.password_hash,
  case when i > 1000 then 'STUDENT' else 'EMPLOYEE' end, 'Ism' || i, 'Familiya' || i, '+9989' || (10000000 + i),
  '9989' || (10000000 + i), '+9989' || (20000000 + i), 'familiya' || i || ' ism' || i, o.password_changed_at, now(), now(), 0
from (select password_hash, password_changed_at from account limit 1) o,
  (select * from generate_series(101, 120) union all select * from generate_series(1001, 3000)) n (i);

insert into subject (id, name, name_key, created_at, version)
select i, 'Fan ' || i, 'fan ' || i, now(), 0 from generate_series(1, 4) n (i);

insert into study_group (id, name, description, subject_id, teacher_id, days, start_time, end_time, start_date,
  max_students, is_active, created_at, version)
select i, 'Guruh ' || i, '', i % 4 + 1, 101 + i % 20, 'Mon,Tue,Wed,Thu,Fri,Sat,Sun', '00:00', '23:59:59',
  current_date - 150, 30, true, now(), 0
from generate_series(1, 100) n (i);

insert into enrolment (id, student_id, group_id, joined_no, joined_at, total_score)
select i, 1000 + i, (i - 1) / 20 + 1, nextval('enrolment_joined_seq'), now(), 0 from generate_series(1, 2000) n (i);

insert into lesson (id, group_id, date, topic, notes, created_by, created_at, updated_at, version)
select g * 1000 + d, g, current_date - d, 'Mavzu ' || d, '', 101, now(), now(), 0
from generate_series(1, 100) a (g), generate_series(1, 150) b (d);

insert into attendance_mark (id, student_id, group_id, date, time, status, reason, marked_by, by_hand, created_at,
  updated_at)
select row_number() over (order by d desc, s), 1000 + s, (s - 1) / 20 + 1, current_date - d, '09:05',
  case when (s + d) % 11 = 0 then 'KELMADI' when (s + d) % 17 = 0 then 'KECHIKDI' else 'KELDI' end,
  case when (s + d) % 11 = 0 then 'Kasal' else '' end, 101, false, now() - d * interval '1 day',
  now() - d * interval '1 day'
from generate_series(1, 2000) a (s), generate_series(1, 150) b (d);

insert into score (id, student_id, group_id, score, date, given_by, created_at, updated_at)
select row_number() over (), 1000 + s, (s - 1) / 20 + 1, (s * 7 + d * 13) % 101, current_date - d, 101,
  now() - d * interval '1 day', now() - d * interval '1 day'
from generate_series(1, 2000) a (s), generate_series(1, 100) b (d);

update enrolment e set total_score =
  (select sum(s.score) from score s where s.student_id = e.student_id and s.group_id = e.group_id);

insert into group_tally (group_id, total_score, students_count, homework_count)
select g.id, (select sum(e.total_score) from enrolment e where e.group_id = g.id), 20, 0 from study_group g;

alter sequence account_seq restart with 1000001;
alter sequence subject_seq restart with 1000001;
alter sequence study_group_seq restart with 1000001;
alter sequence enrolment_seq restart with 1000001;
alter sequence lesson_seq restart with 1000001;
alter sequence attendance_mark_seq restart with 1000001;
alter sequence score_seq restart with 1000001;
