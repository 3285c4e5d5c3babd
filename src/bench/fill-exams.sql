-- On top of fill.sql: 60 exams of 40 questions with four options each, all published.
insert into exam (id, subject_id, title, code, description, time_limit, is_published, is_active, date, shuffle_questions,
  shuffle_options, answers_hidden, questions_count, paper_version, created_by, created_at, updated_at,
  version)
select i, i % 4 + 1, 'Imtihon ' || i, 'BENC' || chr(65 + i / 8) || (i % 8 + 2), 'Haftalik test', 30, true, true,
  current_date - i % 30, false, false, false, 40, 1, 101, now(), now(), 0
from generate_series(1, 60) n (i);

insert into question (id, exam_id, type, text, position, created_at)
select (e - 1) * 40 + q, e, 'TEST', 'Which of these sentences is written as it should be? Number ' || q, q, now()
from generate_series(1, 60) a (e), generate_series(1, 40) b (q);

insert into answer_option (id, question_id, text, position, is_correct)
select (q - 1) * 4 + o, q, 'She goes to school every day, answer ' || o, o, o = q % 4 + 1
from generate_series(1, 2400) a (q), generate_series(1, 4) b (o);

alter sequence exam_seq restart with 1001;
alter sequence question_seq restart with 10001;
alter sequence answer_option_seq restart with 10001;
