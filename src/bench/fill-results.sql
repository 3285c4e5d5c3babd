-- On top of fill-exams.sql: 1,500 results, of the students 1001 to 1025 in every exam.
insert into exam_result (id, exam_id, student_id, score, correct_answers, total_questions, unchecked, is_checked,
  checked_by, by_hand, finished_how, created_at, updated_at, taken_back, version)
select i, (i - 1) % 60 + 1, 1001 + (i - 1) / 60, i % 41 * 2.5, i % 41, 40, 0, true, case when i % 2 = 0 then 101 end, false,
  'SUBMITTED', now() - i * interval '1 hour', now() - i * interval '1 hour', 0, 0
from generate_series(1, 1500) n (i);

insert into exam_participant (exam_id, student_id)
select exam_id, student_id from exam_result;

update exam set sat_at = now();

alter sequence exam_result_seq restart with 1000001;
