-- Groups of 20 whose register nobody has taken today: each can be taken fresh once.
insert into study_group (id, name, description, subject_id, days, is_active, created_at, version)
select i, 'Yangi ' || i, '', 1, '', true, now(), 0 from generate_series(100001, 130000) n (i);

insert into group_tally (group_id, total_score, students_count, homework_count)
select id, 0, 20, 0 from study_group where id > 100000;

insert into enrolment (id, student_id, group_id, joined_no, joined_at, total_score)
select 2000000 + (g - 100001) * 20 + s, 1001 + (g * 20 + s) % 2000, g, 0, now(), 0
from generate_series(100001, 130000) a (g), generate_series(0, 19) b (s);

analyze study_group;
analyze group_tally;
analyze enrolment;
